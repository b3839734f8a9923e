package io.runonce.sources.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Who applies, and who really travels.
 *
 * @param key identity card or unified social credit code, made up
 * @param walker identity card of the one who stands in the hall: the subject, a relative or a clerk
 * @param agentTold false where the desk notes no agent though one came
 */
record Party(
    String key,
    boolean organisation,
    String walker,
    boolean agentTold,
    String mobile,
    String region,
    Habits habits) {

  /** What the events call the sent agent, if they do. */
  @Nullable String agentKey() {
    return agentTold && !walker.equals(key) ? walker : null;
  }

  /**
   * @param online how likely they are to apply online where they can
   * @param forgetful factor on what goes wrong
   * @param patience minutes of waiting
   * @param outspoken factor on ratings and appeals
   */
  record Habits(double online, double forgetful, int patience, double outspoken) {}
}
