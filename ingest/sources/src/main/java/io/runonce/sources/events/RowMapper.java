package io.runonce.sources.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Applies a mapping: a row in, zero or more records of the contract out. */
final class RowMapper {
  private final EventMapping mapping;

  RowMapper(EventMapping mapping) {
    this.mapping = mapping;
  }

  List<ObjectNode> records(ObjectNode row) {
    List<ObjectNode> records = new ArrayList<>();
    for (EventMapping.EventRule rule : mapping.rules()) {
      if (rule.forEach().isEmpty()) {
        add(records, rule, new RowCells(row, ""));
      }
      for (String column : rule.forEach()) {
        if (row.has(column)) {
          add(records, rule, new RowCells(row, column));
        }
      }
    }
    return records;
  }

  private void add(List<ObjectNode> records, EventMapping.EventRule rule, RowCells cells) {
    for (Condition condition : rule.when()) {
      if (!condition.holds(cells.cell(condition.column()))) {
        return;
      }
    }
    ObjectNode record = cells.row().objectNode();
    fill(record, mapping.common(), cells);
    fill(record, rule.fields(), cells);
    ObjectNode attributes = cells.row().objectNode();
    fill(attributes, rule.attributes(), cells);
    if (!attributes.isEmpty()) {
      record.set("attributes", attributes);
    }
    records.add(record);
  }

  private static void fill(ObjectNode record, Map<String, Field> fields, RowCells cells) {
    fields.forEach((name, field) -> {
      String value = field.valueOf(cells);
      if (!value.isEmpty()) {
        record.set(name, typed(field.kind(), value));
      }
    });
  }

  private static JsonNode typed(Field.Kind kind, String value) {
    TextNode text = TextNode.valueOf(value);
    return switch (kind) {
      case TEXT -> text;
      case NUMBER -> ContractRow.number(text);
      case FLAG -> ContractRow.flag(text);
      case LIST -> list(value);
    };
  }

  private static ArrayNode list(String value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String part : value.split("[;,]", -1)) {
      if (!part.isBlank()) {
        list.add(part.strip());
      }
    }
    return list;
  }
}
