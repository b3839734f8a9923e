package io.runonce.contract;

/** The five grades of the national rating scale, best first; importers translate numbers. */
public enum Grade {
  VERY_SATISFIED,
  SATISFIED,
  FAIRLY_SATISFIED,
  DISSATISFIED,
  VERY_DISSATISFIED;

  /** The top three count as satisfied, the bottom two as dissatisfied (DOMAIN §7). */
  public boolean isSatisfied() {
    return compareTo(FAIRLY_SATISFIED) <= 0;
  }
}
