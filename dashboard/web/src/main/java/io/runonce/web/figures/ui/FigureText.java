package io.runonce.web.figures.ui;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.figures.FigureWords;
import io.runonce.web.text.ui.T;
import org.jspecify.annotations.Nullable;

/** Figures in the page's language, by the rules of what may be shown ({@link FigureWords}). */
public final class FigureText {
  private FigureText() {}

  /** A value in the unit of its measure, or a dash. */
  public static String value(Unit unit, @Nullable Double value) {
    return words().value(unit, value);
  }

  /** A share that never rounds over its target; other units as they are. */
  public static String value(Unit unit, double value, @Nullable Double goal) {
    return words().value(unit, value, goal);
  }

  /** A difference in the unit of its measure, with its sign. */
  public static String difference(Unit unit, double difference) {
    return words().difference(unit, difference);
  }

  /** The unit that stands after a value; a share carries its sign itself. */
  public static String unit(Unit unit) {
    return words().unit(unit);
  }

  /** The figure as far as it may be shown: value, k of n, or in words why not. */
  public static String shown(MeasureResult result, @Nullable Double goal) {
    return words().shown(result, goal);
  }

  /** Wilson's interval of a share, or empty. */
  public static String interval(MeasureResult result) {
    return words().interval(result);
  }

  /** What the figure would be if all that is not known went against or for it; empty if equal. */
  public static String unknown(MeasureResult result) {
    return words().unknown(result);
  }

  /** The name of the measure of a figure. */
  public static String name(MeasureResult result) {
    return words().name(result);
  }

  private static FigureWords words() {
    return new FigureWords(T.locale());
  }
}
