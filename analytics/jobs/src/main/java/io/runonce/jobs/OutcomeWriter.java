package io.runonce.jobs;

import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.CaseScope;
import io.runonce.reckoning.Outcomes;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.Warehouse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges applications and writes their rows and those of their cases. */
final class OutcomeWriter implements AutoCloseable {
  private final ReckonRun run;
  private final Stages stages;
  private final OneThings things;
  private final TableWriter cases;
  private final TableWriter applications;

  OutcomeWriter(Warehouse warehouse, ReckonRun run, Stages stages, OneThings things) {
    this.run = run;
    this.stages = stages;
    this.things = things;
    this.cases = new TableWriter(warehouse, "case_outcome", CaseOutcomeRows.COLUMNS);
    this.applications =
        new TableWriter(warehouse, "application_outcome", ApplicationOutcomeRows.COLUMNS);
  }

  long cases() {
    return cases.written();
  }

  /** Writes one application. */
  void write(List<CaseScope> scopes) {
    Map<String, CaseScope> byCase = new HashMap<>();
    scopes.forEach(scope -> byCase.put(scope.facts().caseNo(), scope));
    Outcomes outcomes = stages.outcomes(scopes);
    boolean joint = outcomes.application().isJoint();
    for (CaseOutcome outcome : outcomes.cases()) {
      CaseScope scope = Objects.requireNonNull(byCase.get(outcome.identity().caseNo()));
      CaseOutcomeRows.write(outcome, scope, joint, run, cases.row());
      cases.endRow();
    }
    ApplicationOutcomeRows.write(
        outcomes.application(),
        first(scopes),
        baselineDays(scopes, outcomes),
        run,
        applications.row());
    applications.endRow();
  }

  private static CaseFacts first(List<CaseScope> scopes) {
    return scopes.stream()
        .map(CaseScope::facts)
        .min(
            Comparator.comparing((CaseFacts facts) -> facts.moments().firstEventAt())
                .thenComparing(CaseFacts::caseNo))
        .orElseThrow();
  }

  /** The one thing's, else the sum of the cases' if all are known (DOMAIN §7). */
  private @Nullable Integer baselineDays(List<CaseScope> scopes, Outcomes outcomes) {
    String thing = outcomes.application().oneThing();
    if (thing != null) {
      return things.baselineDaysOf(thing);
    }
    int sum = 0;
    for (CaseScope scope : scopes) {
      Integer days = scope.facts().promise().baselineDays();
      if (days == null) {
        return null;
      }
      sum += days;
    }
    return sum;
  }

  void flush() {
    cases.flush();
    applications.flush();
  }

  @Override
  public void close() {
    cases.close();
    applications.close();
  }
}
