package io.runonce.jobs;

import io.runonce.reckoning.Evidence;
import io.runonce.reckoning.Settings;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.RowBinaryWriter;
import java.util.List;

/** Visits as rows of {@code visit}. */
final class VisitRows {
  static final List<String> COLUMNS =
      List.of(
          "result_set",
          "visit_id",
          "visitor",
          "location_id",
          "started_at",
          "ended_at",
          "futile",
          "certain_cases",
          "possible_cases",
          "evidence",
          "next_change_at",
          "rules_version",
          "run",
          "is_deleted");

  private VisitRows() {}

  static void write(Visit visit, ReckonRun run, RowBinaryWriter out) {
    out.string(run.resultSet())
        .string(visit.visitId().toString())
        .string(visit.visitor())
        .string(visit.locationId())
        .instant(visit.startedAt())
        .instant(visit.endedAt())
        .bool(visit.futile())
        .strings(visit.certainCases())
        .strings(visit.possibleCases())
        .array(visit.evidence().size());
    for (Evidence piece : visit.evidence()) {
      out.fixed16(piece.id().high(), piece.id().low());
    }
    out.nullableInstant(visit.nextChangeAt())
        .int32(Integer.parseInt(Settings.RULES_VERSION))
        .int64(run.run())
        .int8(0);
  }
}
