package io.runonce.web.ingest.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import org.jspecify.annotations.Nullable;

/** A length of time in the unit that fits it. */
final class Millis {
  private static final double SECOND = 1_000;
  private static final double MINUTE = 60 * SECOND;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private Millis() {}

  /** In words, or a dash. */
  static String words(@Nullable Double millis) {
    if (millis == null) {
      return Numbers.UNKNOWN;
    }
    if (millis < SECOND) {
      return t("ingest.ms", T.numbers().exact(millis));
    }
    if (millis < MINUTE) {
      return t("ingest.s", T.numbers().tenth(millis / SECOND));
    }
    if (millis < HOUR) {
      return t("ingest.min", T.numbers().tenth(millis / MINUTE));
    }
    return millis < DAY
        ? t("ingest.h", T.numbers().tenth(millis / HOUR))
        : t("ingest.d", T.numbers().tenth(millis / DAY));
  }

  /** In seconds to the tenth, for an axis; null is a gap. */
  static @Nullable Double seconds(@Nullable Double millis) {
    return millis == null ? null : Math.round(millis / SECOND * 10) / 10.0;
  }
}
