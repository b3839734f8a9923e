package io.runonce.watch;

import java.time.Duration;

/**
 * When an hour's count is a hotspot. The chance that it allows is what a week may hold of false
 * alarms, shared out among all keys and all windows of that week, as if each were a look of its
 * own.
 *
 * @param chance of a single look
 */
record HotspotRule(double chance) {
  /** How long the sliding window is. */
  static final Duration WINDOW = Duration.ofHours(1);

  /** Windows end at each such step, and now. */
  static final Duration STEP = Duration.ofMinutes(5);

  /** Fewer days tell nothing usual. */
  static final int FEWEST_DAYS = 4;

  private static final double FALSE_ALARMS_A_WEEK = 0.2;
  private static final double LOOKS_A_WEEK =
      (double) Duration.ofDays(7).dividedBy(Duration.ofMinutes(30));
  private static final int FEWEST = 5;
  private static final double TIMES_THE_USUAL = 2;
  private static final int STILL_MANY = 3;
  private static final double TIMES_STILL = 1.5;

  /** The rule for so many keys under watch. */
  static HotspotRule of(int keys) {
    return new HotspotRule(FALSE_ALARMS_A_WEEK / LOOKS_A_WEEK / Math.max(1, keys));
  }

  /** Whether it is too few to look at, whatever is usual. */
  boolean isFew(int count) {
    return count < FEWEST;
  }

  /** Whether the count is one that chance alone would hardly give, and worth looking at. */
  boolean begins(int count, UsualLevel usual) {
    return !isFew(count)
        && count >= TIMES_THE_USUAL * usual.mean()
        && usual.chanceOf(count) < chance;
  }

  /** Whether what has begun goes on; it ends later than it begins, so that it does not flicker. */
  boolean goesOn(int count, UsualLevel usual) {
    return count >= STILL_MANY && count >= TIMES_STILL * usual.mean();
  }
}
