package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the cells of an export: ISO 8601 with the business zone's offset, lists with ';'. */
final class Cells {
  private static final String STARTS_FORMULA = "=+-@\t\r";
  private static final Pattern SIGNED_CODE = Pattern.compile("[+-][\\p{L}\\p{N}._-]*");
  private static final int DECIMALS = 6;

  private Cells() {}

  /** The cell; empty for null. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case Instant instant -> instant(instant);
      case Double number -> decimal(number);
      case Collection<?> values ->
          values.stream().map(Cells::text).collect(Collectors.joining(";"));
      default -> value.toString();
    };
  }

  /** The text as a cell of a CSV row: quoted where it must be. */
  static String csv(String text) {
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /**
   * The cell for a spreadsheet: a text that it would run gets an apostrophe. What is a code with a
   * sign before it, -12 or +86-571, stays as it is: it can do nothing, and others compare it.
   */
  static String inert(@Nullable Object value) {
    String text = text(value);
    boolean runs =
        isText(value)
            && !text.isEmpty()
            && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0
            && !SIGNED_CODE.matcher(text).matches();
    return runs ? "'" + text : text;
  }

  /** Such as 2024-03-20T12:00:00+08:00. */
  static String instant(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(BusinessZone.ZONE));
  }

  /** At most six decimals, at least one, never an exponent. */
  static String decimal(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
  }

  /** A number as an integer where it is one. */
  static @Nullable Object number(@Nullable Double value) {
    return value != null && value == Math.rint(value) && Math.abs(value) < 1e15
        ? (Object) Math.round(value)
        : value;
  }

  private static boolean isText(@Nullable Object value) {
    return value instanceof String || value instanceof Collection<?>;
  }

  /** What a JSON value is made of: numbers, truths and lists stay, times become text. */
  static @Nullable Object json(@Nullable Object value) {
    return switch (value) {
      case Instant instant -> instant(instant);
      case LocalDate date -> date.toString();
      case String text -> text.isEmpty() ? null : text;
      case null, default -> value;
    };
  }
}
