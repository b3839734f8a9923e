package io.runonce.web.figures.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import org.jspecify.annotations.Nullable;

/** Figures in the page's language, by the rules of what may be shown. */
public final class FigureText {
  private FigureText() {}

  /** A value in the unit of its measure, or a dash. */
  public static String value(Unit unit, @Nullable Double value) {
    if (value == null) {
      return Numbers.UNKNOWN;
    }
    Numbers numbers = T.numbers();
    return switch (unit) {
      case SHARE -> numbers.rate(value);
      case VISITS, MATERIALS, CASES, EVENTS -> numbers.count(value);
      case PER_THOUSAND, MINUTES -> numbers.tenth(value);
    };
  }

  /** A share that never rounds over its target; other units as they are. */
  public static String value(Unit unit, double value, @Nullable Double goal) {
    return unit == Unit.SHARE ? T.numbers().rate(value, goal) : value(unit, value);
  }

  /** A difference in the unit of its measure, with its sign. */
  public static String difference(Unit unit, double difference) {
    return unit == Unit.SHARE
        ? T.numbers().points(difference)
        : T.numbers().change(difference) + " " + unit.words().in(T.locale());
  }

  /** The unit that stands after a value; a share carries its sign itself. */
  public static String unit(Unit unit) {
    return unit == Unit.SHARE ? "" : unit.words().in(T.locale());
  }

  /** The figure as far as it may be shown: value, k of n, or in words why not. */
  public static String shown(MeasureResult result, @Nullable Double goal) {
    Unit unit = result.measure().unit();
    return switch (result.shown()) {
      case FIGURE -> whole(result, unit, goal);
      case COUNT_AND_INTERVAL -> parts(result, unit);
      case NOTHING -> t("few.hidden");
      case NOT_MEASURED -> Numbers.UNKNOWN;
    };
  }

  private static String whole(MeasureResult result, Unit unit, @Nullable Double goal) {
    Double value = result.value();
    if (value == null) {
      return Numbers.UNKNOWN;
    }
    Double low = result.low();
    Double high = result.high();
    boolean range = unit != Unit.SHARE && low != null && high != null && !low.equals(high);
    return range && low != null && high != null
        ? value(unit, low) + " – " + value(unit, high)
        : value(unit, value, goal);
  }

  /** k of n for shares; a sum stays a sum, since it is counted and not estimated. */
  private static String parts(MeasureResult result, Unit unit) {
    Double numerator = result.numerator();
    Double denominator = result.denominator();
    if (numerator == null || denominator == null) {
      return value(unit, result.value());
    }
    return unit == Unit.SHARE
        ? T.numbers().exact(numerator) + " / " + T.numbers().exact(denominator)
        : whole(result, unit, null);
  }

  /** Wilson's interval of a share, or empty. */
  public static String interval(MeasureResult result) {
    Double low = result.ciLow();
    Double high = result.ciHigh();
    return low == null || high == null
        ? ""
        : t("kpi.interval", T.numbers().rate(low), T.numbers().rate(high));
  }

  /** What the figure would be if all that is not known went against or for it; empty if equal. */
  public static String unknown(MeasureResult result) {
    Double low = result.low();
    Double high = result.high();
    Unit unit = result.measure().unit();
    return low == null || high == null || low.equals(high) || unit != Unit.SHARE
        ? ""
        : t("kpi.bounds", value(unit, low), value(unit, high));
  }

  /** The name of the measure of a figure. */
  public static String name(MeasureResult result) {
    return result.measure().name().in(T.locale());
  }
}
