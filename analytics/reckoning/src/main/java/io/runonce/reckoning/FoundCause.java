package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.io.Serializable;
import java.util.List;

/**
 * A cause that holds.
 *
 * @param evidence the events that prove it, in their order of finding; empty for UNEXPLAINED alone
 */
public record FoundCause(Cause cause, List<EventId> evidence) implements Serializable {
  public FoundCause {
    evidence = List.copyOf(evidence);
  }
}
