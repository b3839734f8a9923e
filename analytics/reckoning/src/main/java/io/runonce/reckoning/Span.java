package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * From when to when something counts, both ends in.
 *
 * @param to may lie before {@code from}: then nothing does
 */
public record Span(Instant from, Instant to) implements Serializable {

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && !instant.isAfter(to);
  }

  public LocalDate firstDate() {
    return BusinessZone.dateOf(from);
  }

  public LocalDate lastDate() {
    return BusinessZone.dateOf(to);
  }
}
