package io.runonce.reckoning;

import java.io.Serializable;
import java.util.List;

/** What one application comes to: its cases, by number, and itself. */
public record Outcomes(List<CaseOutcome> cases, ApplicationOutcome application)
    implements Serializable {
  public Outcomes {
    cases = List.copyOf(cases);
  }
}
