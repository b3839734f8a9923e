package io.runonce.measures;

import com.fasterxml.jackson.core.JsonGenerator;
import io.runonce.contract.EventType;
import java.io.IOException;
import java.util.List;

/** The event and object types of an OCEL log with the types of their attributes. */
final class OcelTypes {
  private OcelTypes() {}

  static void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("eventTypes");
    for (EventType type : EventType.values()) {
      type(json, type.name(), LogColumns.OF_EVENT);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("objectTypes");
    type(json, "case", LogColumns.OF_CASE);
    type(json, "application", List.of("oneThing"));
    type(json, "subject", List.of());
    type(json, "item", List.of("name"));
    type(json, "visit", List.of("locationId", "startedAt", "endedAt", "futile"));
    json.writeEndArray();
  }

  private static void type(JsonGenerator json, String name, List<String> attributes)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeArrayFieldStart("attributes");
    for (String attribute : attributes) {
      json.writeStartObject();
      json.writeStringField("name", attribute);
      json.writeStringField("type", typeOf(attribute));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String typeOf(String attribute) {
    return switch (attribute) {
      case "receivedAt",
          "acceptedAt",
          "closedAt",
          "deliveredAt",
          "recordedAt",
          "startedAt",
          "endedAt" ->
          "time";
      case "onSite", "futile" -> "boolean";
      case "declaredVisits",
          "citizenLow",
          "citizenHigh",
          "officialLow",
          "officialHigh",
          "futileVisits",
          "carriedVisits",
          "promisedDays",
          "daysUsed",
          "suspendedDays",
          "days" ->
          "integer";
      default -> "string";
    };
  }
}
