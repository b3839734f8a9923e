package io.runonce.web.figures;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures in a language, by the rules of what may be shown: on pages and on paper. */
public record FigureWords(Locale locale) {

  /** A value in the unit of its measure, or a dash. */
  public String value(Unit unit, @Nullable Double value) {
    if (value == null) {
      return Numbers.UNKNOWN;
    }
    Numbers numbers = Numbers.of(locale);
    return switch (unit) {
      case SHARE -> numbers.rate(value);
      case VISITS, MATERIALS, CASES, EVENTS -> numbers.count(value);
      case PER_THOUSAND, MINUTES -> numbers.tenth(value);
    };
  }

  /** A share that never rounds over its target; other units as they are. */
  public String value(Unit unit, double value, @Nullable Double goal) {
    return unit == Unit.SHARE ? Numbers.of(locale).rate(value, goal) : value(unit, value);
  }

  /** A difference in the unit of its measure, with its sign. */
  public String difference(Unit unit, double difference) {
    return unit == Unit.SHARE
        ? Numbers.of(locale).points(difference)
        : Numbers.of(locale).change(difference) + " " + unit.words().in(locale);
  }

  /** The unit that stands after a value; a share carries its sign itself. */
  public String unit(Unit unit) {
    return unit == Unit.SHARE ? "" : unit.words().in(locale);
  }

  /** The figure as far as it may be shown: value, k of n, or in words why not. */
  public String shown(MeasureResult result, @Nullable Double goal) {
    Unit unit = result.measure().unit();
    return switch (result.shown()) {
      case FIGURE -> whole(result, unit, goal);
      case COUNT_AND_INTERVAL -> parts(result, unit);
      case NOTHING -> Words.say(locale, "few.hidden");
      case NOT_MEASURED -> Numbers.UNKNOWN;
    };
  }

  private String whole(MeasureResult result, Unit unit, @Nullable Double goal) {
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
  private String parts(MeasureResult result, Unit unit) {
    Double numerator = result.numerator();
    Double denominator = result.denominator();
    if (numerator == null || denominator == null) {
      return value(unit, result.value());
    }
    Numbers numbers = Numbers.of(locale);
    return unit == Unit.SHARE
        ? numbers.exact(numerator) + " / " + numbers.exact(denominator)
        : whole(result, unit, null);
  }

  /** Wilson's interval of a share, or empty. */
  public String interval(MeasureResult result) {
    Double low = result.ciLow();
    Double high = result.ciHigh();
    Numbers numbers = Numbers.of(locale);
    return low == null || high == null
        ? ""
        : Words.say(locale, "kpi.interval", numbers.rate(low), numbers.rate(high));
  }

  /** What the figure would be if all that is not known went against or for it; empty if equal. */
  public String unknown(MeasureResult result) {
    Double low = result.low();
    Double high = result.high();
    Unit unit = result.measure().unit();
    return low == null || high == null || low.equals(high) || unit != Unit.SHARE
        ? ""
        : Words.say(locale, "kpi.bounds", value(unit, low), value(unit, high));
  }

  /** The name of the measure of a figure. */
  public String name(MeasureResult result) {
    return result.measure().name().in(locale);
  }
}
