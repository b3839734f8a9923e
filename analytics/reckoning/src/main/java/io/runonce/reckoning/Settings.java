package io.runonce.reckoning;

import java.io.Serializable;
import java.time.Duration;

/**
 * What may be set of the rules.
 *
 * @param mergeGap evidence at most this long after the one before is the same visit (DOMAIN V2)
 */
public record Settings(Duration mergeGap) implements Serializable {
  /** Of the rules in this module and of what its rows tell; a row says which one it came from. */
  public static final String RULES_VERSION = "4";

  public static final Settings DEFAULT = new Settings(Duration.ofHours(4));

  public Settings {
    if (mergeGap.isNegative()) {
      throw new IllegalArgumentException("mergeGap is " + mergeGap + ", must not be negative");
    }
  }
}
