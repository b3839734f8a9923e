package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each attribute may hold, by event type: the second table of CONTRACT §1 as data. */
final class AttributeRules {

  /** Says what is wrong with a value, or null. */
  private interface Rule {
    @Nullable String complaint(JsonNode value);
  }

  private static final Rule TEXT = value -> value.isTextual() ? null : "a string";
  private static final Rule FLAG = value -> value.isBoolean() ? null : "true or false";
  private static final Rule COUNT =
      value ->
          value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0
              ? null
              : "a whole number, 0 or more";
  private static final Rule CODES =
      value -> {
        boolean fits = value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
        return fits ? null : "a list of codes";
      };
  private static final Rule MATERIALS = AttributeRules::materialsComplaint;

  private static final Map<EventType, Map<String, Rule>> RULES = new EnumMap<>(EventType.class);

  static {
    for (EventType type : EventType.values()) {
      RULES.put(type, rulesOf(type));
    }
  }

  private AttributeRules() {}

  /** The first thing wrong with the attributes, as one line, or null. */
  static @Nullable String complaint(EventType type, JsonNode attributes) {
    for (Map.Entry<String, Rule> rule : RULES.getOrDefault(type, Map.of()).entrySet()) {
      JsonNode value = attributes.get(rule.getKey());
      if (value == null || value.isNull()) {
        continue;
      }
      String expected = rule.getValue().complaint(value);
      if (expected != null) {
        return "attributes." + rule.getKey() + " of " + type + ": expected " + expected;
      }
    }
    return null;
  }

  private static Map<String, Rule> rulesOf(EventType type) {
    return switch (type) {
      case RECEIVED, CORRECTION_RECEIVED ->
          Map.of(
              "materials",
              MATERIALS,
              "ticketNo",
              TEXT,
              "mode",
              oneOf(
                  "NORMAL",
                  "TOLERANT",
                  "COMMITMENT",
                  "ASSISTED",
                  "WITHOUT_APPLICATION",
                  "CROSS_REGION"));
      case CORRECTION_REQUESTED -> Map.of("materials", CODES, "reason", TEXT);
      case ACCEPTED -> Map.of("kind", oneOf(CaseKind.values()));
      case SUSPENDED, TRANSFERRED ->
          Map.of("reason", oneOf(Reason.values()), "notified", FLAG, "toDepartment", TEXT);
      case EXTENDED -> Map.of("days", COUNT, "approvedBy", TEXT, "notified", FLAG);
      case CLOSED ->
          Map.of(
              "result",
              oneOf(
                  Stream.of(CloseResult.values())
                      .filter(result -> result != CloseResult.REFUSED)
                      .toArray(CloseResult[]::new)));
      case RESULT_DELIVERED -> Map.of("method", oneOf(DeliveryMethod.values()));
      case APPOINTMENT_MADE, APPOINTMENT_CANCELLED, APPOINTMENT_MISSED ->
          Map.of("from", TEXT, "to", TEXT);
      case TICKET_TAKEN, TICKET_CALLED, TICKET_SERVED, TICKET_ABANDONED ->
          Map.of(
              "ticketNo", TEXT, "queueCode", TEXT, "window", TEXT, "how", oneOf("NO_SHOW", "LEFT"));
      case CONSULTED ->
          Map.of("topic", TEXT, "answered", FLAG, "text", TEXT, "by", oneOf("STAFF", "AI"));
      case SEARCHED -> Map.of("keyword", TEXT, "volume", COUNT);
      case APPEAL_RAISED, APPEAL_ANSWERED, RECTIFIED, CALLED_BACK, APPEAL_CLOSED -> appealRules();
      case RATED -> ratingRules();
      case ACCEPTANCE_REFUSED, RESUMED, RESULT_READY -> Map.of();
    };
  }

  private static Map<String, Rule> appealRules() {
    Map<String, Rule> rules = new HashMap<>();
    rules.put("appealNo", TEXT);
    rules.put(
        "kind",
        oneOf(
            "HOTLINE_12345",
            "CANNOT_DO_WINDOW",
            "BAD_RATING",
            "PETITION",
            "LEADER_MAILBOX",
            "MEDIA"));
    rules.put("nature", oneOf("CONSULT", "HELP", "COMPLAINT", "REPORT", "SUGGESTION"));
    rules.put("identity", oneOf("NAMED", "ANONYMOUS", "CONFIDENTIAL"));
    rules.put("resolved", FLAG);
    rules.put("satisfied", FLAG);
    rules.put("reportedVisits", COUNT);
    return rules;
  }

  private static Map<String, Rule> ratingRules() {
    return Map.of(
        "grade",
        oneOf(Grade.values()),
        "origin",
        oneOf(GradeOrigin.values()),
        "ratedBy",
        oneOf("DEVICE", "QR", "SMS", "WEB", "APP", "PHONE"),
        "text",
        TEXT,
        "reportedVisits",
        COUNT);
  }

  private static Rule oneOf(Enum<?>[] allowed) {
    return oneOf(Stream.of(allowed).map(Enum::name).toArray(String[]::new));
  }

  private static Rule oneOf(String... allowed) {
    Set<String> names = Set.of(allowed);
    String expected = "one of " + List.of(allowed);
    return value -> value.isTextual() && names.contains(value.textValue()) ? null : expected;
  }

  private static @Nullable String materialsComplaint(JsonNode value) {
    String expected = "a list of {code, form}";
    if (!value.isArray()) {
      return expected;
    }
    List<String> forms = Stream.of(MaterialForm.values()).map(Enum::name).toList();
    for (JsonNode material : value) {
      JsonNode form = material.path("form");
      if (!material.path("code").isTextual()) {
        return expected;
      }
      if (!form.isMissingNode() && !form.isNull() && !forms.contains(form.asText())) {
        return expected + " with form one of " + forms;
      }
    }
    return null;
  }
}
