package io.runonce.web.casefile;

import io.runonce.warehouse.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reckoned of one case (CONTRACT §3, outcomes): a null high is unbounded, a null
 * declaration is none.
 */
public record Outcome(
    String caseNo,
    String applicationNo,
    boolean joint,
    String itemCode,
    String itemVersion,
    String department,
    String oneThing,
    String channel,
    @Nullable Instant receivedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant closedAt,
    @Nullable Instant deliveredAt,
    @Nullable String result,
    @Nullable Integer declared,
    Integer low,
    @Nullable Integer high,
    Integer officialLow,
    @Nullable Integer officialHigh,
    int futile,
    int carried,
    String verdict,
    @Nullable String unknownReason,
    String officialVerdict,
    @Nullable String officialUnknownReason,
    boolean settled,
    @Nullable String caseKind,
    @Nullable Integer statutoryDays,
    @Nullable Integer promisedDays,
    @Nullable LocalDate clockDate,
    @Nullable LocalDate dueDate,
    @Nullable Integer daysUsed,
    @Nullable Integer suspendedDays,
    String timeVerdict,
    @Nullable Integer daysLeft,
    boolean deemed,
    int materialsCollected,
    int materialsShared,
    List<FoundCause> causes,
    @Nullable String grade,
    @Nullable String gradeOrigin) {

  /** A cause that holds, with the ids of the events that prove it. */
  public record FoundCause(String cause, List<String> evidence) {}

  static Outcome of(Row row) {
    return new Outcome(
        row.string("case_no"),
        row.string("application_no"),
        row.flag("joint"),
        row.string("item_code"),
        row.string("item_version"),
        row.string("department_code"),
        row.string("one_thing"),
        row.string("channel"),
        row.instantOrNull("received_at"),
        row.instantOrNull("accepted_at"),
        row.instantOrNull("closed_at"),
        row.instantOrNull("delivered_at"),
        row.text("result"),
        row.integerOrNull("declared_visits"),
        row.integer("citizen_low"),
        row.integerOrNull("citizen_high"),
        row.integer("official_low"),
        row.integerOrNull("official_high"),
        row.integer("futile_visits"),
        row.integer("carried_visits"),
        row.string("visit_verdict"),
        row.text("visit_unknown_reason"),
        row.string("official_verdict"),
        row.text("official_unknown_reason"),
        row.flag("final"),
        row.text("case_kind"),
        row.integerOrNull("statutory_days"),
        row.integerOrNull("promised_days"),
        row.dateOrNull("clock_date"),
        row.dateOrNull("due_date"),
        row.integerOrNull("days_used"),
        row.integerOrNull("suspended_days"),
        row.string("time_verdict"),
        row.integerOrNull("days_left"),
        row.flag("deemed_acceptance"),
        row.integer("materials_collected"),
        row.integer("materials_shared"),
        causes(row.strings("causes"), row.strings("cause_events")),
        row.text("grade"),
        row.text("grade_origin"));
  }

  private static List<FoundCause> causes(List<String> causes, List<String> evidence) {
    List<FoundCause> found = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      String ids = i < evidence.size() ? evidence.get(i) : "";
      found.add(
          new FoundCause(causes.get(i), ids.isEmpty() ? List.of() : List.of(ids.split(",", -1))));
    }
    return List.copyOf(found);
  }

  static boolean isEventId(String id) {
    return id.length() == 32 && id.chars().allMatch(HexFormat::isHexDigit);
  }
}
