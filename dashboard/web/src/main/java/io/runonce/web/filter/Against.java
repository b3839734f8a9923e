package io.runonce.web.filter;

import java.util.Arrays;
import java.util.Optional;

/** What figures are held against. */
public enum Against {
  /** The stretch of time before, equally long. */
  PREVIOUS("prev"),
  /** The same stretch a year before. */
  YEAR_BEFORE("year"),
  /** What was before the reform, as far as the catalogue says. */
  BASELINE("base"),
  /** The target in force. */
  TARGET("target");

  private final String code;

  Against(String code) {
    this.code = code;
  }

  /** How an address says it. */
  public String code() {
    return code;
  }

  /** Whether another stretch of time is asked for. */
  public boolean isTime() {
    return this == PREVIOUS || this == YEAR_BEFORE;
  }

  static Optional<Against> of(String code) {
    return Arrays.stream(values()).filter(against -> against.code.equals(code)).findFirst();
  }
}
