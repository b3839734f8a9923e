package io.runonce.sources.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Gives the cells of a CSV with the contract's headers their JSON types. What does not look its
 * type stays text, for the codec to reject by its own code.
 */
final class ContractRow {
  private static final ObjectReader JSON = new JsonMapper().reader();

  private ContractRow() {}

  static ObjectNode toRecord(ObjectNode row) {
    ObjectNode record = row.objectNode();
    for (Map.Entry<String, JsonNode> cell : row.properties()) {
      record.set(cell.getKey(), typed(cell.getKey(), cell.getValue()));
    }
    return record;
  }

  private static JsonNode typed(String column, JsonNode cell) {
    return switch (column) {
      case "onSite" -> flag(cell);
      case "schemaVersion" -> number(cell);
      case "attributes" -> json(cell);
      default -> cell;
    };
  }

  static JsonNode flag(JsonNode cell) {
    return switch (cell.asText().strip()) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> cell;
    };
  }

  static JsonNode number(JsonNode cell) {
    String text = cell.asText().strip();
    boolean whole = text.length() <= 9 && text.matches("-?[0-9]+");
    return whole ? IntNode.valueOf(Integer.parseInt(text)) : cell;
  }

  private static JsonNode json(JsonNode cell) {
    try {
      return JSON.readTree(cell.asText());
    } catch (JsonProcessingException e) {
      return cell;
    }
  }
}
