package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what the rules read out of attributes that {@link AttributeRules} has found sound. */
final class DetailsReader {
  private static final Codes<MaterialForm> FORMS = Codes.of(MaterialForm.values());
  private static final Codes<CaseKind> KINDS = Codes.of(CaseKind.values());
  private static final Codes<Reason> REASONS = Codes.of(Reason.values());
  private static final Codes<CloseResult> RESULTS = Codes.of(CloseResult.values());
  private static final Codes<DeliveryMethod> METHODS = Codes.of(DeliveryMethod.values());
  private static final Codes<Grade> GRADES = Codes.of(Grade.values());
  private static final Codes<GradeOrigin> ORIGINS = Codes.of(GradeOrigin.values());

  private DetailsReader() {}

  static Details read(EventType type, JsonNode attributes) {
    Details.Builder details = Details.builder();
    switch (type) {
      case RECEIVED, CORRECTION_RECEIVED -> details.materials(materialsGiven(attributes));
      case CORRECTION_REQUESTED -> details.materials(materialsAskedFor(attributes));
      case ACCEPTED -> details.kind(code(attributes, "kind", KINDS));
      case SUSPENDED, TRANSFERRED -> details.reason(code(attributes, "reason", REASONS));
      case EXTENDED -> details.days(count(attributes, "days"));
      case CLOSED -> details.result(code(attributes, "result", RESULTS));
      case RESULT_DELIVERED -> details.method(code(attributes, "method", METHODS));
      case TICKET_TAKEN, TICKET_CALLED, TICKET_SERVED, TICKET_ABANDONED ->
          details
              .ticketNo(text(attributes, "ticketNo"))
              .queueCode(text(attributes, "queueCode"))
              .window(text(attributes, "window"));
      case CONSULTED ->
          details.topic(text(attributes, "topic")).answered(flag(attributes, "answered"));
      case SEARCHED -> details.keyword(text(attributes, "keyword")).volume(volume(attributes));
      case APPEAL_RAISED, APPEAL_ANSWERED, RECTIFIED, CALLED_BACK, APPEAL_CLOSED ->
          details
              .appealNo(text(attributes, "appealNo"))
              .appealKind(text(attributes, "kind"))
              .reportedVisits(count(attributes, "reportedVisits"));
      case RATED ->
          details
              .grade(code(attributes, "grade", GRADES))
              .origin(code(attributes, "origin", ORIGINS))
              .reportedVisits(count(attributes, "reportedVisits"));
      case ACCEPTANCE_REFUSED,
          RESUMED,
          RESULT_READY,
          APPOINTMENT_MADE,
          APPOINTMENT_CANCELLED,
          APPOINTMENT_MISSED -> {}
    }
    if (type.family() == EventFamily.CASE) {
      details.ticketNo(text(attributes, "ticketNo"));
    }
    return details.build();
  }

  private static List<MaterialGiven> materialsGiven(JsonNode attributes) {
    List<MaterialGiven> given = new ArrayList<>();
    for (JsonNode material : attributes.path("materials")) {
      MaterialForm form = code(material, "form", FORMS);
      String code = material.path("code").asText().strip();
      given.add(new MaterialGiven(code, form == null ? MaterialForm.ORIGINAL : form));
    }
    return given;
  }

  private static List<MaterialGiven> materialsAskedFor(JsonNode attributes) {
    List<MaterialGiven> askedFor = new ArrayList<>();
    for (JsonNode code : attributes.path("materials")) {
      askedFor.add(new MaterialGiven(code.asText().strip(), MaterialForm.ORIGINAL));
    }
    return askedFor;
  }

  private static @Nullable String text(JsonNode attributes, String name) {
    String text = attributes.path(name).textValue();
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <E extends Enum<E>> @Nullable E code(
      JsonNode attributes, String name, Codes<E> codes) {
    String text = text(attributes, name);
    return text == null ? null : codes.find(text);
  }

  private static @Nullable Integer count(JsonNode attributes, String name) {
    JsonNode value = attributes.path(name);
    return value.isNumber() ? value.intValue() : null;
  }

  private static @Nullable Boolean flag(JsonNode attributes, String name) {
    JsonNode value = attributes.path(name);
    return value.isBoolean() ? value.booleanValue() : null;
  }

  private static long volume(JsonNode attributes) {
    Integer told = count(attributes, "volume");
    return told == null ? 1 : told;
  }
}
