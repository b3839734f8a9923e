package io.runonce.reckoning;

import java.io.Serializable;
import java.time.Duration;

/**
 * What may be set of the rules.
 *
 * @param mergeGap evidence at most this long after the one before is the same visit (DOMAIN V2)
 */
public record Settings(Duration mergeGap) implements Serializable {
  /** The version of the rules in this module; rows say which one they came from. */
  public static final String RULES_VERSION = "3";

  public static final Settings DEFAULT = new Settings(Duration.ofHours(4));

  public Settings {
    if (mergeGap.isNegative()) {
      throw new IllegalArgumentException("mergeGap is " + mergeGap + ", must not be negative");
    }
  }
}
