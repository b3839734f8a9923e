package io.runonce.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as each language writes them: 万 and 亿 against K and M, one precision a kind, a true minus
 * sign. Rounding never carries a value over its target (89.96 % of 90 shows as 89.9 %).
 */
public final class Numbers {
  /** What stands where nothing is known: never a zero. */
  public static final String UNKNOWN = "—";

  private static final double HUNDRED = 100;
  private static final double WAN = 1e4;
  private static final double YI = 1e8;
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;

  private final boolean chinese;

  private Numbers(boolean chinese) {
    this.chinese = chinese;
  }

  public static Numbers of(Locale locale) {
    return new Numbers(!Languages.ENGLISH.getLanguage().equals(locale.getLanguage()));
  }

  /** A count of things: {@code 9,876}, {@code 3.21 万}, {@code 32.1 K}. */
  public String count(double value) {
    double size = Math.abs(value);
    if (size < WAN) {
      return format("#,##0", value);
    }
    if (chinese) {
      return size < YI ? format("0.00", value / WAN) + " 万" : format("0.00", value / YI) + " 亿";
    }
    return size < MILLION
        ? format("0.0", value / THOUSAND) + " K"
        : format("0.0", value / MILLION) + " M";
  }

  /** A count of things, whole. */
  public String count(long value) {
    return count((double) value);
  }

  /** A whole count in full. */
  public String exact(long value) {
    return exact((double) value);
  }

  /** A count in full, for where every one matters: {@code 12,480}. */
  public String exact(double value) {
    return format("#,##0", value);
  }

  /** A share of 1 in per cent with one decimal. */
  public String rate(double value) {
    return format("0.0", value * HUNDRED) + "%";
  }

  /**
   * A share beside its target: it never rounds up to a target that it misses, nor down from one.
   */
  public String rate(double value, @Nullable Double target) {
    String plain = rate(value);
    if (target == null || value == target) {
      return plain;
    }
    BigDecimal exact = BigDecimal.valueOf(value).movePointRight(2);
    BigDecimal goal = BigDecimal.valueOf(target).movePointRight(2);
    BigDecimal shown = exact.setScale(1, RoundingMode.HALF_UP);
    if (value < target && shown.compareTo(goal) >= 0) {
      shown = exact.setScale(1, RoundingMode.FLOOR);
    } else if (value > target && shown.compareTo(goal) <= 0) {
      shown = exact.setScale(1, RoundingMode.CEILING);
    }
    return minus(shown.toPlainString()) + "%";
  }

  /** A difference of two shares in percentage points, with its sign. */
  public String points(double difference) {
    return signed("0.0", difference * HUNDRED) + (chinese ? " 个百分点" : " pp");
  }

  /** A mean with two decimals. */
  public String mean(double value) {
    return format("0.00", value);
  }

  /** A quantity with one decimal. */
  public String tenth(double value) {
    return format("#,##0.0", value);
  }

  /** A count with its sign. */
  public String change(double difference) {
    String text = count(difference);
    return difference > 0 ? "+" + text : text;
  }

  /** Low to high, {@code 2–3}; an open end is {@code 2–?}; equal ends are one number. */
  public String range(@Nullable Integer low, @Nullable Integer high) {
    if (low == null) {
      return UNKNOWN;
    }
    if (high == null) {
      return low + "–?";
    }
    return low.equals(high) ? String.valueOf(low) : low + "–" + high;
  }

  private String signed(String pattern, double value) {
    String text = format(pattern, value);
    return value > 0 ? "+" + text : text;
  }

  private static String format(String pattern, double value) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(value);
    return text.matches("-0(\\.0+)?") ? text.substring(1) : minus(text);
  }

  private static String minus(String text) {
    return text.replace('-', '\u2212');
  }
}
