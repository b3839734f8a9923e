package io.runonce.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The first date of a period that a breakdown names: 2024-05, 2024-W07 or 2024-05-01. */
final class Periods {
  private static final DateTimeFormatter WEEK =
      new DateTimeFormatterBuilder()
          .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
          .appendLiteral("-W")
          .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
          .parseDefaulting(ChronoField.DAY_OF_WEEK, 1)
          .toFormatter(Locale.ROOT);

  private Periods() {}

  /** The start of this value of MONTH, WEEK or DAY; no other dimension has one. */
  static LocalDate start(Dimension dimension, String value) {
    return switch (dimension) {
      case MONTH -> YearMonth.parse(value).atDay(1);
      case WEEK -> LocalDate.parse(value, WEEK);
      case DAY -> LocalDate.parse(value);
      case ITEM, DEPARTMENT, REGION, CHANNEL, LOCATION, ONE_THING, LIFE_STAGE, HOUR ->
          throw new IllegalArgumentException(dimension.key() + " is no period");
    };
  }
}
