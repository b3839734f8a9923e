package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each attribute may hold, by event type: the second table of CONTRACT §1 as data, in its
 * order. Null and blank strings are absent.
 */
final class AttributeRules {

  /** Says what was expected instead of a value, or null. */
  private interface Check {
    @Nullable String complaint(JsonNode value);
  }

  private record Rule(String name, Check check) {}

  private static final Check TEXT = value -> value.isTextual() ? null : "a string";
  private static final Check CODE = value -> isCode(value) ? null : "a code, as a string";
  private static final Check FLAG = value -> value.isBoolean() ? null : "true or false";
  private static final Check COUNT =
      value -> WholeNumber.isCount(value) ? null : "a whole number, 0 or more";

  /** The contract names the attribute and not its type: any single value does. */
  private static final Check SCALAR = value -> value.isValueNode() ? null : "a single value";

  private static final Check CODES = value -> isListOf(value, true) ? null : "a list of codes";
  private static final Check TAGS =
      value -> value.isTextual() || isListOf(value, false) ? null : "a list of strings";
  private static final Check MATERIALS = AttributeRules::materialsComplaint;
  private static final Codes<MaterialForm> FORMS = Codes.of(MaterialForm.values());
  private static final Map<EventType, List<Rule>> RULES = new EnumMap<>(EventType.class);

  static {
    for (EventType type : EventType.values()) {
      List<Rule> rules = new ArrayList<>(rulesOf(type));
      if (type.family() == EventFamily.CASE) {
        rules.add(new Rule("ticketNo", CODE));
      }
      RULES.put(type, rules);
    }
  }

  private AttributeRules() {}

  /** The first thing wrong with the attributes, as one line that repeats no value, or null. */
  static @Nullable String complaint(EventType type, JsonNode attributes) {
    for (Rule rule : RULES.getOrDefault(type, List.of())) {
      JsonNode value = attributes.get(rule.name);
      if (isAbsent(value)) {
        continue;
      }
      String expected = rule.check.complaint(value);
      if (expected != null) {
        return "attributes." + rule.name + " of " + type + ": expected " + expected;
      }
    }
    return null;
  }

  private static boolean isAbsent(@Nullable JsonNode value) {
    return value == null || value.isNull() || (value.isTextual() && value.textValue().isBlank());
  }

  private static List<Rule> rulesOf(EventType type) {
    return switch (type) {
      case RECEIVED, CORRECTION_RECEIVED ->
          List.of(
              new Rule("materials", MATERIALS),
              new Rule(
                  "mode",
                  oneOf(
                      "NORMAL",
                      "TOLERANT",
                      "COMMITMENT",
                      "ASSISTED",
                      "WITHOUT_APPLICATION",
                      "CROSS_REGION")));
      case CORRECTION_REQUESTED -> List.of(new Rule("materials", CODES), new Rule("reason", TEXT));
      case ACCEPTED -> List.of(new Rule("kind", oneOf(CaseKind.values())));
      case SUSPENDED, TRANSFERRED ->
          List.of(
              new Rule("reason", oneOf(Reason.values())),
              new Rule("notified", FLAG),
              new Rule("toDepartment", TEXT));
      case EXTENDED ->
          List.of(
              new Rule("days", COUNT), new Rule("approvedBy", TEXT), new Rule("notified", FLAG));
      case CLOSED -> List.of(new Rule("result", oneOf(resultsInEvents())));
      case RESULT_DELIVERED -> List.of(new Rule("method", oneOf(DeliveryMethod.values())));
      case APPOINTMENT_MADE, APPOINTMENT_CANCELLED, APPOINTMENT_MISSED ->
          List.of(new Rule("from", TEXT), new Rule("to", TEXT));
      case TICKET_TAKEN, TICKET_CALLED, TICKET_SERVED, TICKET_ABANDONED -> ticketRules();
      case CONSULTED ->
          List.of(
              new Rule("topic", TEXT),
              new Rule("answered", FLAG),
              new Rule("text", TEXT),
              new Rule("by", oneOf("STAFF", "AI")));
      case SEARCHED -> List.of(new Rule("keyword", TEXT), new Rule("volume", COUNT));
      case APPEAL_RAISED, APPEAL_ANSWERED, RECTIFIED, CALLED_BACK, APPEAL_CLOSED -> appealRules();
      case RATED -> ratingRules();
      case ACCEPTANCE_REFUSED, RESUMED, RESULT_READY -> List.of();
    };
  }

  private static List<Rule> ticketRules() {
    return List.of(
        new Rule("ticketNo", CODE),
        new Rule("queueCode", CODE),
        new Rule("window", CODE),
        new Rule("appointment", SCALAR),
        new Rule("priority", SCALAR),
        new Rule("how", oneOf("NO_SHOW", "LEFT")));
  }

  private static List<Rule> appealRules() {
    return List.of(
        new Rule("appealNo", CODE),
        new Rule(
            "kind",
            oneOf(
                "HOTLINE_12345",
                "CANNOT_DO_WINDOW",
                "BAD_RATING",
                "PETITION",
                "LEADER_MAILBOX",
                "MEDIA")),
        new Rule("nature", oneOf("CONSULT", "HELP", "COMPLAINT", "REPORT", "SUGGESTION")),
        new Rule("identity", oneOf("NAMED", "ANONYMOUS", "CONFIDENTIAL")),
        new Rule("outcome", TEXT),
        new Rule("resolved", FLAG),
        new Rule("satisfied", FLAG),
        new Rule("reportedVisits", COUNT));
  }

  private static List<Rule> ratingRules() {
    return List.of(
        new Rule("grade", oneOf(Grade.values())),
        new Rule("origin", oneOf(GradeOrigin.values())),
        new Rule("ratedBy", oneOf("DEVICE", "QR", "SMS", "WEB", "APP", "PHONE")),
        new Rule("tags", TAGS),
        new Rule("text", TEXT),
        new Rule("realName", SCALAR),
        new Rule("adopted", SCALAR),
        new Rule("reportedVisits", COUNT));
  }

  /** All but REFUSED, which the rules conclude and no source says. */
  private static Enum<?>[] resultsInEvents() {
    return Arrays.stream(CloseResult.values())
        .filter(result -> result != CloseResult.REFUSED)
        .toArray(CloseResult[]::new);
  }

  private static Check oneOf(Enum<?>[] allowed) {
    return oneOf(Stream.of(allowed).map(Enum::name).toArray(String[]::new));
  }

  private static Check oneOf(String... allowed) {
    Set<String> names = Set.of(allowed);
    String expected = "one of " + List.of(allowed);
    return value ->
        value.isTextual() && names.contains(value.textValue().strip()) ? null : expected;
  }

  private static boolean isCode(JsonNode value) {
    return value.isTextual() && !RecordReader.hasControl(value.textValue().strip());
  }

  private static boolean isListOf(JsonNode value, boolean codes) {
    if (!value.isArray()) {
      return false;
    }
    for (JsonNode item : value) {
      if (codes ? isAbsent(item) || !isCode(item) : !item.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String materialsComplaint(JsonNode value) {
    String expected = "a list of {code, form}";
    if (!value.isArray()) {
      return expected;
    }
    for (JsonNode material : value) {
      JsonNode code = material.get("code");
      if (code == null || isAbsent(code) || !isCode(code)) {
        return expected;
      }
      JsonNode form = material.get("form");
      boolean told = !isAbsent(form);
      if (told && (!form.isTextual() || FORMS.find(form.textValue().strip()) == null)) {
        return expected + " with form " + FORMS.expected();
      }
    }
    return null;
  }
}
