package io.runonce.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hall's queues at an instant.
 *
 * @param lastAt when it last told anything
 * @param waiting null where nobody says who has taken a number or how many wait
 * @param longest minutes that the one who has waited longest has waited
 * @param lastHour the hour up to now
 * @param unclear numbers of today that were taken long ago and of which nothing was heard since
 * @param faulty numbers whose clocks contradict each other, called before they were taken for some
 * @param hours of today, by when numbers were taken
 * @param waits each of a number that waits, or was called within the hour
 * @param givenUpBy the events of the last hour by which somebody gave up, in hex, newest first
 */
record Hall(
    String location,
    String region,
    Instant lastAt,
    @Nullable Integer waiting,
    @Nullable Double longest,
    Flow lastHour,
    int unclear,
    int faulty,
    List<Flow> hours,
    List<Wait> waits,
    List<String> givenUpBy) {
  Hall {
    hours = List.copyOf(hours);
    waits = List.copyOf(waits);
    givenUpBy = List.copyOf(givenUpBy);
  }

  /**
   * What went through in a stretch of time.
   *
   * @param p50 minutes from taking a number to its call; null where no such pair is known
   */
  record Flow(
      Instant from,
      Instant to,
      int taken,
      int called,
      int abandoned,
      @Nullable Double p50,
      @Nullable Double p90) {}

  /** How long a number has waited, and the event by which it was taken. */
  record Wait(String takenBy, double minutes) {}
}
