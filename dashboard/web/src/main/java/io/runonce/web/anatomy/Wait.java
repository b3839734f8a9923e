package io.runonce.web.anatomy;

import org.jspecify.annotations.Nullable;

/**
 * The queue at an hour of a weekday.
 *
 * @param weekday 1 Monday to 7 Sunday
 * @param hour 0 to 23
 * @param tickets tickets taken
 * @param called those of them that were called
 * @param median minutes from taking to the first call; null if none was called
 * @param longest nine in ten waited no longer
 */
public record Wait(
    int weekday,
    int hour,
    long tickets,
    long called,
    @Nullable Double median,
    @Nullable Double longest) {
  /** How the cut names it. */
  public String key() {
    return weekday + "-" + (hour < 10 ? "0" : "") + hour;
  }
}
