package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what the rules read out of attributes that {@link AttributeRules} has found sound. */
final class DetailsReader {
  private DetailsReader() {}

  static Details read(EventType type, JsonNode attributes) {
    Details.Builder details = Details.builder();
    switch (type) {
      case RECEIVED, CORRECTION_RECEIVED -> details.materials(materialsGiven(attributes));
      case CORRECTION_REQUESTED -> details.materials(materialsAskedFor(attributes));
      case ACCEPTED -> details.kind(code(attributes, "kind", CaseKind.class));
      case SUSPENDED, TRANSFERRED -> details.reason(code(attributes, "reason", Reason.class));
      case EXTENDED -> details.days(count(attributes, "days"));
      case CLOSED -> details.result(code(attributes, "result", CloseResult.class));
      case RESULT_DELIVERED -> details.method(code(attributes, "method", DeliveryMethod.class));
      case TICKET_TAKEN, TICKET_CALLED, TICKET_SERVED, TICKET_ABANDONED ->
          details
              .ticketNo(text(attributes, "ticketNo"))
              .queueCode(text(attributes, "queueCode"))
              .window(text(attributes, "window"));
      case CONSULTED ->
          details.topic(text(attributes, "topic")).answered(flag(attributes, "answered"));
      case SEARCHED ->
          details.keyword(text(attributes, "keyword")).volume(volume(attributes.get("volume")));
      case APPEAL_RAISED, APPEAL_ANSWERED, RECTIFIED, CALLED_BACK, APPEAL_CLOSED ->
          details
              .appealNo(text(attributes, "appealNo"))
              .appealKind(text(attributes, "kind"))
              .reportedVisits(count(attributes, "reportedVisits"));
      case RATED ->
          details
              .grade(code(attributes, "grade", Grade.class))
              .origin(code(attributes, "origin", GradeOrigin.class))
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
    return attributes
        .path("materials")
        .valueStream()
        .map(material -> {
          MaterialForm form = code(material, "form", MaterialForm.class);
          return new MaterialGiven(
              material.path("code").asText(), form == null ? MaterialForm.ORIGINAL : form);
        })
        .toList();
  }

  private static List<MaterialGiven> materialsAskedFor(JsonNode attributes) {
    return attributes
        .path("materials")
        .valueStream()
        .map(code -> new MaterialGiven(code.asText(), MaterialForm.ORIGINAL))
        .toList();
  }

  private static @Nullable String text(JsonNode attributes, String name) {
    String text = attributes.path(name).textValue();
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <E extends Enum<E>> @Nullable E code(
      JsonNode attributes, String name, Class<E> codes) {
    String text = attributes.path(name).textValue();
    return text == null ? null : Enum.valueOf(codes, text);
  }

  private static @Nullable Integer count(JsonNode attributes, String name) {
    JsonNode value = attributes.path(name);
    return value.isIntegralNumber() ? value.intValue() : null;
  }

  private static @Nullable Boolean flag(JsonNode attributes, String name) {
    JsonNode value = attributes.path(name);
    return value.isBoolean() ? value.booleanValue() : null;
  }

  private static long volume(@Nullable JsonNode value) {
    return value == null || value.isNull() ? 1 : value.longValue();
  }
}
