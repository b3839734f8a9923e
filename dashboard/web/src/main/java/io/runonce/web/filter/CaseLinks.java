package io.runonce.web.filter;

import java.util.Locale;

/** Addresses of the rows behind a number: of a measure, or of a part of a cut. */
public final class CaseLinks {
  private CaseLinks() {}

  /**
   * The rows behind a part of a measure's figure.
   *
   * @param part numerator, denominator, undecided or excluded
   */
  public static String ofMeasure(Filter filter, String measureId, String part) {
    return PageState.of(filter).with("measure", measureId).with("f", part).on("cases");
  }

  /** The rows of one part of a cut through the cases. */
  public static String ofCut(Filter filter, Enum<?> cut, String part) {
    return PageState.of(filter)
        .with("cut", cut.name().toLowerCase(Locale.ROOT))
        .with("part", part)
        .on("cases");
  }
}
