package io.runonce.web.targets;

import io.runonce.measures.MeasureDefinition;
import io.runonce.web.targets.TargetService.Way;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A target with what came of it.
 *
 * @param way how its months are read
 * @param checks its months that are over, in order
 */
public record TargetStanding(
    TargetHistory history, MeasureDefinition measure, Way way, List<TargetCheck> checks) {
  public TargetStanding {
    checks = List.copyOf(checks);
  }

  public TargetRevision current() {
    return history.current();
  }

  /** The newest month that is over. */
  public Optional<TargetCheck> last() {
    return checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast());
  }

  public Optional<TargetCheck> at(YearMonth month) {
    return checks.stream().filter(check -> check.month().equals(month)).findFirst();
  }

  /** How it stands. */
  public TargetLight light() {
    return current().withdrawn()
        ? TargetLight.WITHDRAWN
        : last().map(TargetCheck::light).orElse(TargetLight.NOT_BEGUN);
  }
}
