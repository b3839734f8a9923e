package io.runonce.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import io.runonce.contract.MaterialGiven;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event log tells of an event, by the contract's names, so that our own import reads it
 * back. People are keyed hashes; free texts (topics, keywords, what was said) stay in the store.
 */
final class LogAttributes {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LogAttributes() {}

  /**
   * Name and value, in one order; what is not told is left out. Values as {@link Cells} has them.
   */
  static Map<String, Object> of(Event event) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("eventId", event.id().toString());
    told.put("eventType", event.type().name());
    told.put("source", event.source());
    told.put("sourceKey", event.sourceKey());
    put(told, "recordedAt", event.recordedAt());
    told.put("regionCode", event.regionCode());
    put(told, "caseNo", event.caseNo());
    put(told, "applicationNo", event.applicationNo());
    put(told, "itemCode", event.itemCode());
    put(told, "departmentCode", event.departmentCode());
    put(told, "locationId", event.locationId());
    told.put("channel", event.channel().name());
    told.put("onSite", event.onSite());
    people(told, event);
    flat(told, event.details());
    Map<String, Object> attributes = attributes(event);
    if (!attributes.isEmpty()) {
      told.put("attributes", json(attributes));
    }
    return told;
  }

  private static void people(Map<String, Object> told, Event event) {
    if (event.subjectId() != null) {
      told.put("subjectId", event.subjectId());
      told.put("subjectKeyType", event.subjectKeyType().name());
    }
    put(told, "subjectKind", event.subjectKind());
    put(told, "agentId", event.agentId());
    put(told, "agentKind", event.agentKind());
  }

  /** What tools filter by, in columns of their own. */
  private static void flat(Map<String, Object> told, Details details) {
    put(told, "ticketNo", details.ticketNo());
    put(told, "queueCode", details.queueCode());
    put(told, "reason", details.reason());
    put(told, "result", details.result());
    put(told, "method", details.method());
    put(told, "days", details.days());
    put(told, "grade", details.grade());
  }

  /** The attributes of CONTRACT §1 that the rules read. */
  private static Map<String, Object> attributes(Event event) {
    Details details = event.details();
    Map<String, Object> told = new LinkedHashMap<>();
    put(told, "ticketNo", details.ticketNo());
    put(told, "queueCode", details.queueCode());
    put(told, "window", details.window());
    if (!details.materials().isEmpty()) {
      told.put("materials", materials(event.type(), details.materials()));
    }
    put(told, "reason", details.reason());
    put(told, "kind", details.kind() == null ? details.appealKind() : details.kind());
    put(told, "result", details.result());
    put(told, "method", details.method());
    put(told, "days", details.days());
    put(told, "answered", details.answered());
    put(told, "grade", details.grade());
    put(told, "origin", details.origin());
    put(told, "reportedVisits", details.reportedVisits());
    put(told, "appealNo", details.appealNo());
    if (event.type().family() == EventFamily.SEARCH) {
      told.put("volume", details.volume());
    }
    return told;
  }

  private static List<Object> materials(EventType type, List<MaterialGiven> materials) {
    boolean isDemand = type == EventType.CORRECTION_REQUESTED;
    return materials.stream()
        .<Object>map(given ->
            isDemand ? given.code() : Map.of("code", given.code(), "form", given.form().name()))
        .toList();
  }

  private static void put(Map<String, Object> told, String name, @Nullable Object value) {
    if (value != null) {
      told.put(name, value instanceof Enum<?> code ? code.name() : value);
    }
  }

  private static String json(Map<String, Object> attributes) {
    try {
      return MAPPER.writeValueAsString(attributes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }
}
