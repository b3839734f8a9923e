package io.runonce.reckoning;

import io.runonce.contract.Event;
import java.io.Serializable;
import java.util.List;

/** An event and the known cases that it names, by whatever of DOMAIN V0, sorted. */
public record NamedEvent(Event event, List<String> cases) implements Serializable {
  public NamedEvent {
    cases = List.copyOf(cases);
  }
}
