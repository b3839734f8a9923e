package io.runonce.reckoning;

import java.io.Serializable;
import java.util.List;

/**
 * The materials of a case.
 *
 * @param taken from the applicant, in the order of events
 * @param collected distinct codes taken, sorted
 * @param shared distinct codes that came only as SHARED, sorted
 */
public record Materials(List<MaterialTaken> taken, List<String> collected, List<String> shared)
    implements Serializable {
  public Materials {
    taken = List.copyOf(taken);
    collected = List.copyOf(collected);
    shared = List.copyOf(shared);
  }
}
