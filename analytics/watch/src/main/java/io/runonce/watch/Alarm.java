package io.runonce.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so now, and would be an alert.
 *
 * @param slot what it is about: the same as long as it is the same
 * @param anchor what tells one alert of a slot from the next: its day, its due date
 * @param raisedAt when it became so
 * @param endedAt when it stopped, where it is over already
 * @param value how many, how much
 * @param usual what is usual, where that is known
 * @param threshold what it is beyond
 * @param evidence ids of events, in hex
 */
record Alarm(
    AlertKind kind,
    String slot,
    String anchor,
    About about,
    Instant raisedAt,
    @Nullable Instant endedAt,
    double value,
    @Nullable Double usual,
    @Nullable Double threshold,
    @Nullable LocalDate dueDate,
    List<String> evidence) {
  Alarm {
    evidence = List.copyOf(evidence);
  }
}
