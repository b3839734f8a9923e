package io.runonce.reckoning;

import java.io.Serializable;
import java.util.List;

/**
 * All rows of one reckoning.
 *
 * @param outcomes by case number
 * @param applications by key, lone ones too
 * @param visits by start, then id
 * @param coverage by place and date
 */
public record Reckoning(
    List<CaseOutcome> outcomes,
    List<ApplicationOutcome> applications,
    List<Visit> visits,
    List<Coverage> coverage)
    implements Serializable {
  public Reckoning {
    outcomes = List.copyOf(outcomes);
    applications = List.copyOf(applications);
    visits = List.copyOf(visits);
    coverage = List.copyOf(coverage);
  }
}
