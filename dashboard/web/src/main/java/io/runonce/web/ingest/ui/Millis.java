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

  /** The unit of an axis. */
  enum Unit {
    MILLIS("ingest.millis", 1),
    SECONDS("ingest.seconds", SECOND),
    MINUTES("ingest.minutes", MINUTE),
    HOURS("ingest.hours", HOUR),
    DAYS("ingest.days", DAY);

    private final String key;
    private final double millis;

    Unit(String key, double millis) {
      this.key = key;
      this.millis = millis;
    }

    /** The largest that leaves the longest time above two. */
    static Unit fitting(double longest) {
      Unit fitting = MILLIS;
      for (Unit unit : values()) {
        fitting = longest >= 2 * unit.millis ? unit : fitting;
      }
      return fitting;
    }

    String words() {
      return t(key);
    }

    /** A time in this unit, to the hundredth; null is a gap. */
    @Nullable Double of(@Nullable Double time) {
      return time == null ? null : Math.round(time / millis * 100) / 100.0;
    }
  }
}
