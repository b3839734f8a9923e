package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows as CONTRACT §3 has them, so that they can be compared cell by cell. */
final class ExportRows {
  private ExportRows() {}

  static Map<String, String> of(CaseOutcome outcome) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "caseNo", outcome.identity().caseNo());
    put(row, "applicationNo", outcome.identity().applicationNo());
    put(row, "itemCode", outcome.identity().itemCode());
    put(row, "itemVersion", outcome.promise().itemVersion());
    put(row, "regionCode", outcome.identity().regionCode());
    put(row, "departmentCode", outcome.identity().departmentCode());
    putTime(row, "receivedAt", outcome.moments().receivedAt());
    putTime(row, "acceptedAt", outcome.moments().acceptedAt());
    putTime(row, "closedAt", outcome.moments().closedAt());
    putTime(row, "deliveredAt", outcome.moments().deliveredAt());
    put(row, "result", outcome.moments().result());
    put(row, "declaredVisits", outcome.promise().declaredVisits());
    put(row, "citizenLow", outcome.citizen().low());
    put(row, "citizenHigh", outcome.citizen().high());
    put(row, "officialLow", outcome.official().low());
    put(row, "officialHigh", outcome.official().high());
    put(row, "futileVisits", outcome.futileVisits());
    put(row, "carriedVisits", outcome.carriedVisits());
    put(row, "visitVerdict", outcome.citizen().verdict());
    put(row, "visitUnknownReason", outcome.citizen().unknownReason());
    put(row, "officialVerdict", outcome.official().verdict());
    put(row, "final", outcome.spanOver());
    put(row, "statutoryDays", outcome.promise().statutoryDays());
    put(row, "promisedDays", outcome.promise().promisedDays());
    put(row, "clockDate", outcome.clock().clockDate());
    put(row, "dueDate", outcome.clock().dueDate());
    put(row, "daysUsed", outcome.clock().daysUsed());
    put(row, "suspendedDays", outcome.clock().suspendedDays());
    put(row, "timeVerdict", outcome.clock().verdict());
    put(row, "materialsCollected", outcome.materials().collected().size());
    put(row, "materialsShared", outcome.materials().shared().size());
    put(
        row,
        "causes",
        outcome.causes().stream().map(c -> c.cause().name()).collect(Collectors.joining(";")));
    put(row, "grade", outcome.feedback().grade());
    put(row, "gradeOrigin", outcome.feedback().origin());
    return row;
  }

  static Map<String, String> of(ApplicationOutcome outcome) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "applicationNo", outcome.applicationNo());
    put(row, "oneThing", outcome.oneThing());
    put(row, "cases", outcome.caseNos().size());
    putTime(row, "closedAt", outcome.closedAt());
    put(row, "declaredVisits", outcome.declaredVisits());
    put(row, "citizenLow", outcome.citizen().low());
    put(row, "citizenHigh", outcome.citizen().high());
    put(row, "visitVerdict", outcome.citizen().verdict());
    put(row, "baselineVisits", outcome.baselineVisits());
    put(row, "baselineMaterials", outcome.baselineMaterials());
    put(row, "materialsCollected", outcome.materialsCollected());
    return row;
  }

  static Map<String, String> of(Visit visit) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "visitId", visit.visitId());
    put(row, "subjectId", visit.subjectId());
    put(row, "locationId", visit.locationId());
    putTime(row, "startedAt", visit.startedAt());
    putTime(row, "endedAt", visit.endedAt());
    put(row, "futile", visit.futile());
    put(row, "certainCases", String.join(";", visit.certainCases()));
    put(row, "possibleCases", String.join(";", visit.possibleCases()));
    put(
        row,
        "evidence",
        visit.evidence().stream().map(e -> e.id().toString()).collect(Collectors.joining(";")));
    return row;
  }

  private static void put(Map<String, String> row, String column, @Nullable Object value) {
    row.put(column, value == null ? "" : value.toString());
  }

  private static void putTime(Map<String, String> row, String column, @Nullable Instant time) {
    put(
        row,
        column,
        time == null
            ? null
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(BusinessZone.ZONE)));
  }
}
