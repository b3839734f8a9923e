package io.runonce.measures;

/** How much of a figure a page may show (DOMAIN §7, minimum n). */
public enum Shown {
  /** Enough rows. */
  FIGURE,
  /** Below the measure's minimum: k of n and the interval; no rate, no rank. */
  COUNT_AND_INTERVAL,
  /** Below five rows. */
  NOTHING,
  /** No denominator: "not measured", never 0. */
  NOT_MEASURED
}
