package io.runonce.jobs;

import io.runonce.contract.Channel;
import io.runonce.contract.EventId;
import io.runonce.reckoning.CaseClock;
import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.CaseIdentity;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.CaseScope;
import io.runonce.reckoning.Feedback;
import io.runonce.reckoning.FoundCause;
import io.runonce.reckoning.GivenElsewhere;
import io.runonce.reckoning.Moments;
import io.runonce.reckoning.Promise;
import io.runonce.reckoning.ScopeOutcome;
import io.runonce.reckoning.Settings;
import io.runonce.warehouse.RowBinaryWriter;
import java.util.List;

/** Case outcomes as rows of {@code case_outcome}. */
final class CaseOutcomeRows {
  static final List<String> COLUMNS =
      List.of(
          "result_set",
          "case_no",
          "application_no",
          "joint",
          "subject_id",
          "organisation",
          "item_code",
          "item_version",
          "region_code",
          "department_code",
          "one_thing",
          "life_stage",
          "channel",
          "location_id",
          "first_event_at",
          "received_at",
          "accepted_at",
          "closed_at",
          "delivered_at",
          "result",
          "declared_visits",
          "citizen_low",
          "citizen_high",
          "official_low",
          "official_high",
          "futile_visits",
          "carried_visits",
          "visit_verdict",
          "visit_unknown_reason",
          "official_verdict",
          "official_unknown_reason",
          "final",
          "case_kind",
          "statutory_days",
          "promised_days",
          "clock_date",
          "due_date",
          "days_used",
          "suspended_days",
          "time_verdict",
          "days_left",
          "deemed_acceptance",
          "late_suspensions",
          "materials_collected",
          "materials_shared",
          "collected_codes",
          "corrections",
          "refused",
          "causes",
          "cause_evidence",
          "grade",
          "grade_origin",
          "active_grade",
          "active_rated_at",
          "reported_visits",
          "online_received",
          "delivery",
          "events_after_closing",
          "baseline_visits",
          "baseline_materials",
          "baseline_days",
          "places",
          "way",
          "visits",
          "tickets",
          "given_elsewhere",
          "next_change_at",
          "rules_version",
          "run",
          "is_deleted");

  private CaseOutcomeRows() {}

  static void write(
      CaseOutcome outcome, CaseScope scope, boolean joint, ReckonRun run, RowBinaryWriter out) {
    CaseFacts facts = scope.facts();
    writeIdentity(outcome, facts, joint, run, out);
    writeMoments(outcome.moments(), out);
    out.nullableInt32(outcome.promise().declaredVisits());
    writeRange(outcome.citizen(), out);
    writeRange(outcome.official(), out);
    out.int32(outcome.futileVisits()).int32(outcome.carriedVisits());
    writeVerdict(outcome.citizen(), out);
    writeVerdict(outcome.official(), out);
    out.bool(outcome.spanOver());
    writeClock(outcome.promise(), outcome.clock(), out);
    out.int32(outcome.materials().collected().size())
        .int32(outcome.materials().shared().size())
        .strings(outcome.materials().collected())
        .int32(outcome.corrections())
        .bool(outcome.refused());
    writeCauses(outcome.causes(), out);
    writeFeedback(outcome.feedback(), out);
    writeHandOver(outcome, out);
    out.nullableInt32(outcome.promise().baselineVisits())
        .nullableInt32(outcome.promise().baselineMaterials())
        .nullableInt32(outcome.promise().baselineDays())
        .strings(facts.places());
    CaseCourse.of(scope).write(out);
    writeGivenElsewhere(outcome.givenElsewhere(), out);
    out.nullableInstant(outcome.nextChangeAt())
        .int32(Integer.parseInt(Settings.RULES_VERSION))
        .int64(run.run())
        .int8(0);
  }

  private static void writeIdentity(
      CaseOutcome outcome, CaseFacts facts, boolean joint, ReckonRun run, RowBinaryWriter out) {
    CaseIdentity identity = outcome.identity();
    out.string(run.resultSet())
        .string(identity.caseNo())
        .string(identity.applicationNo())
        .bool(joint)
        .string(identity.subjectId())
        .bool(identity.organisation())
        .string(identity.itemCode())
        .string(outcome.promise().itemVersion())
        .string(identity.regionCode())
        .string(identity.departmentCode())
        .string(outcome.promise().oneThing())
        .string(outcome.promise().lifeStage())
        .code(outcome.moments().receivedBy())
        .string(facts.locationId());
  }

  private static void writeMoments(Moments moments, RowBinaryWriter out) {
    out.instant(moments.firstEventAt())
        .nullableInstant(moments.receivedAt())
        .nullableInstant(moments.acceptedAt())
        .nullableInstant(moments.closedAt())
        .nullableInstant(moments.deliveredAt())
        .code(moments.result());
  }

  private static void writeRange(ScopeOutcome scope, RowBinaryWriter out) {
    out.int32(scope.low()).nullableInt32(scope.high());
  }

  private static void writeVerdict(ScopeOutcome scope, RowBinaryWriter out) {
    out.code(scope.verdict()).code(scope.unknownReason());
  }

  private static void writeClock(Promise promise, CaseClock clock, RowBinaryWriter out) {
    out.code(promise.kind())
        .nullableInt32(promise.statutoryDays())
        .nullableInt32(promise.promisedDays())
        .nullableDate(clock.clockDate())
        .nullableDate(clock.dueDate())
        .nullableInt32(clock.daysUsed())
        .nullableInt32(clock.suspendedDays())
        .code(clock.verdict())
        .nullableInt32(clock.workingDaysLeft())
        .bool(clock.deemedAccepted())
        .int32(clock.suspensionsBeforeDue());
  }

  private static void writeCauses(List<FoundCause> causes, RowBinaryWriter out) {
    out.array(causes.size());
    causes.forEach(found -> out.code(found.cause()));
    out.array(causes.size());
    for (FoundCause found : causes) {
      out.array(found.evidence().size());
      for (EventId id : found.evidence()) {
        out.fixed16(id.high(), id.low());
      }
    }
  }

  private static void writeFeedback(Feedback feedback, RowBinaryWriter out) {
    out.code(feedback.grade())
        .code(feedback.origin())
        .code(feedback.activeGrade())
        .nullableInstant(feedback.activeRatedAt())
        .nullableInt32(feedback.reportedVisits());
  }

  private static void writeGivenElsewhere(List<GivenElsewhere> given, RowBinaryWriter out) {
    out.array(given.size());
    for (GivenElsewhere each : given) {
      out.string(each.code()).string(each.regionCode()).string(each.departmentCode());
    }
  }

  private static void writeHandOver(CaseOutcome outcome, RowBinaryWriter out) {
    Channel by = outcome.moments().receivedBy();
    boolean online = by == Channel.WEB || by == Channel.APP;
    Boolean inTime = outcome.clock().deliveredInTime();
    out.bool(online && !outcome.visitedByReceipt())
        .string(inTime == null ? null : inTime ? "IN_TIME" : "LATE")
        .int32(outcome.eventsAfterClosing());
  }
}
