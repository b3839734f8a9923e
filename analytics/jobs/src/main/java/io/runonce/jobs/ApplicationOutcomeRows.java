package io.runonce.jobs;

import io.runonce.reckoning.ApplicationOutcome;
import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.Settings;
import io.runonce.warehouse.RowBinaryWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Application outcomes as rows of {@code application_outcome}; a lone case has its key. */
final class ApplicationOutcomeRows {
  static final List<String> COLUMNS =
      List.of(
          "result_set",
          "application_no",
          "joint",
          "one_thing",
          "item_code",
          "region_code",
          "department_code",
          "channel",
          "location_id",
          "cases",
          "closed_at",
          "declared_visits",
          "citizen_low",
          "citizen_high",
          "visit_verdict",
          "baseline_visits",
          "baseline_materials",
          "baseline_days",
          "materials_collected",
          "next_change_at",
          "rules_version",
          "run",
          "is_deleted");

  private ApplicationOutcomeRows() {}

  /**
   * Writes one row.
   *
   * @param first the case that began first
   */
  static void write(
      ApplicationOutcome outcome,
      CaseFacts first,
      @Nullable Integer baselineDays,
      ReckonRun run,
      RowBinaryWriter out) {
    String number = outcome.applicationNo();
    out.string(run.resultSet())
        .string(number == null ? outcome.applicationKey() : number)
        .bool(outcome.isJoint())
        .string(outcome.oneThing())
        .string(outcome.itemCode())
        .string(outcome.regionCode())
        .string(outcome.departmentCode())
        .code(first.moments().receivedBy())
        .string(first.locationId())
        .strings(outcome.caseNos())
        .nullableInstant(outcome.closedAt())
        .nullableInt32(outcome.declaredVisits())
        .int32(outcome.citizen().low())
        .nullableInt32(outcome.citizen().high())
        .code(outcome.citizen().verdict())
        .nullableInt32(outcome.baselineVisits())
        .nullableInt32(outcome.baselineMaterials())
        .nullableInt32(baselineDays)
        .int32(outcome.materialsCollected())
        .nullableInstant(outcome.nextChangeAt())
        .int32(Integer.parseInt(Settings.RULES_VERSION))
        .int64(run.run())
        .int8(0);
  }
}
