package io.runonce.jobs;

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
  void write(List<ScopeFile> files) {
    Map<String, ScopeFile> byCase = new HashMap<>();
    files.forEach(file -> byCase.put(file.scope().facts().caseNo(), file));
    Outcomes outcomes = stages.outcomes(files.stream().map(ScopeFile::scope).toList());
    boolean joint = outcomes.application().isJoint();
    for (CaseOutcome outcome : outcomes.cases()) {
      ScopeFile file = Objects.requireNonNull(byCase.get(outcome.identity().caseNo()));
      CaseOutcomeRows.write(outcome, file, joint, run, cases.row());
      cases.endRow();
    }
    ApplicationOutcomeRows.write(
        outcomes.application(),
        first(files),
        baselineDays(files, outcomes),
        run,
        applications.row());
    applications.endRow();
  }

  private static ScopeFile first(List<ScopeFile> files) {
    return files.stream()
        .min(
            Comparator.comparing((ScopeFile file) -> file.scope().facts().moments().firstEventAt())
                .thenComparing(file -> file.scope().facts().caseNo()))
        .orElseThrow();
  }

  /** The one thing's, else the sum of the cases' if all are known (DOMAIN §7). */
  private @Nullable Integer baselineDays(List<ScopeFile> files, Outcomes outcomes) {
    String thing = outcomes.application().oneThing();
    if (thing != null) {
      return things.baselineDaysOf(thing);
    }
    int sum = 0;
    for (ScopeFile file : files) {
      CaseScope scope = file.scope();
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
