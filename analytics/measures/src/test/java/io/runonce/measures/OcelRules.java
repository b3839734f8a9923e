package io.runonce.measures;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What OCEL 2.0 asks of its JSON form: the published schema (section 8.2 of its specification), and
 * beyond it that types and attributes are declared, ids are unique and relations point somewhere.
 */
final class OcelRules {
  private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> objects = new HashSet<>();

  private OcelRules() {}

  static List<String> faults(JsonNode log) {
    OcelRules rules = new OcelRules();
    for (String part : List.of("eventTypes", "objectTypes", "events", "objects")) {
      rules.require(log.path(part).isArray(), part + " is no array");
    }
    log.path("objects")
        .forEach(object ->
            rules.require(rules.objects.add(object.path("id").asText()), "twice: " + object));
    rules.members(log.path("events"), rules.types(log.path("eventTypes")), true);
    rules.members(log.path("objects"), rules.types(log.path("objectTypes")), false);
    return rules.faults;
  }

  private Map<String, Map<String, String>> types(JsonNode types) {
    Map<String, Map<String, String>> declared = new HashMap<>();
    for (JsonNode type : types) {
      Map<String, String> attributes = new HashMap<>();
      require(type.path("name").isTextual() && type.path("attributes").isArray(), "" + type);
      for (JsonNode attribute : type.path("attributes")) {
        require(TYPES.contains(attribute.path("type").asText()), "" + attribute);
        attributes.put(attribute.path("name").asText(), attribute.path("type").asText());
      }
      declared.put(type.path("name").asText(), attributes);
    }
    return declared;
  }

  private void members(JsonNode nodes, Map<String, Map<String, String>> types, boolean areEvents) {
    Set<String> ids = new HashSet<>();
    for (JsonNode node : nodes) {
      require(node.path("id").isTextual() && ids.add(node.path("id").asText()), "id: " + node);
      Map<String, String> declared = types.get(node.path("type").asText());
      require(declared != null, "type: " + node);
      require(!areEvents || isTime(node.path("time").asText()), "time: " + node);
      for (JsonNode attribute : node.path("attributes")) {
        attribute(attribute, declared == null ? Map.of() : declared, areEvents);
      }
      for (JsonNode relation : node.path("relationships")) {
        require(
            objects.contains(relation.path("objectId").asText())
                && relation.path("qualifier").isTextual(),
            "points nowhere: " + relation);
      }
    }
  }

  private void attribute(JsonNode attribute, Map<String, String> declared, boolean ofEvent) {
    JsonNode value = attribute.path("value");
    String type = declared.getOrDefault(attribute.path("name").asText(), "undeclared");
    require(value.isTextual(), "the schema asks for texts: " + attribute);
    require(ofEvent || isTime(attribute.path("time").asText()), "since when: " + attribute);
    boolean fits =
        switch (type) {
          case "string" -> true;
          case "time" -> isTime(value.asText());
          case "integer" -> value.asText().matches("-?[0-9]+");
          case "boolean" -> value.asText().matches("true|false");
          default -> false;
        };
    require(fits, type + ": " + attribute);
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
