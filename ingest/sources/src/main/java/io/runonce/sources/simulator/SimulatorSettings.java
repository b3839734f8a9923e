package io.runonce.sources.simulator;

import java.time.LocalDate;

/**
 * What makes a district: the same settings give the same bytes.
 *
 * @param scale events in the whole past, roughly
 * @param days length of the past
 * @param end the first date that is not part of the past
 * @param flaws what its records lack
 */
record SimulatorSettings(long seed, long scale, int days, LocalDate end, Flaws flaws) {
  static final long SMALLEST_SCALE = 1_000;
  static final int SHORTEST = 60;

  SimulatorSettings {
    if (scale < SMALLEST_SCALE) {
      throw new IllegalArgumentException("scale " + scale + ": at least " + SMALLEST_SCALE);
    }
    if (days < SHORTEST) {
      throw new IllegalArgumentException("days " + days + ": at least " + SHORTEST);
    }
  }

  LocalDate start() {
    return end.minusDays(days);
  }

  /** Until then people only take numbers: a case is judged by the 30 days before it too (V3). */
  LocalDate firstCases() {
    return start().plusDays(Math.min(38, days / 3));
  }

  /** Beside the default of 200,000 events in 395 days. */
  double intensity() {
    return scale / 200_000.0 * 395 / days;
  }
}
