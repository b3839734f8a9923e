package io.runonce.web.filter;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of dates that a page is asked for, both ends in. Written into URLs by {@link #code}.
 */
public sealed interface Period {
  Period ALL = new All();

  /** How a URL says it: {@code all}, {@code 30d}, {@code 2026}, {@code 2026-10}, or two dates. */
  String code();

  /** Its dates as of a day; empty for all of time. */
  Optional<Dates> dates(LocalDate today);

  /** The stretch before it that it is compared with. */
  Optional<Dates> before(LocalDate today);

  /** Dates, both in. */
  record Dates(LocalDate from, LocalDate to) {}

  /** All of time; compared are the last thirty days with the thirty before. */
  record All() implements Period {
    @Override
    public String code() {
      return "all";
    }

    @Override
    public Optional<Dates> dates(LocalDate today) {
      return Optional.empty();
    }

    @Override
    public Optional<Dates> before(LocalDate today) {
      return Optional.empty();
    }
  }

  /** The last days up to today, today in. */
  record LastDays(int days) implements Period {
    @Override
    public String code() {
      return days + "d";
    }

    @Override
    public Optional<Dates> dates(LocalDate today) {
      return Optional.of(new Dates(today.minusDays(days - 1L), today));
    }

    @Override
    public Optional<Dates> before(LocalDate today) {
      return Optional.of(new Dates(today.minusDays(2L * days - 1), today.minusDays(days)));
    }
  }

  /** A calendar month. */
  record Month(YearMonth month) implements Period {
    @Override
    public String code() {
      return month.toString();
    }

    @Override
    public Optional<Dates> dates(LocalDate today) {
      return Optional.of(whole(month));
    }

    @Override
    public Optional<Dates> before(LocalDate today) {
      return Optional.of(whole(month.minusMonths(1)));
    }

    private static Dates whole(YearMonth month) {
      return new Dates(month.atDay(1), month.atEndOfMonth());
    }
  }

  /** A calendar year. */
  record WholeYear(Year year) implements Period {
    @Override
    public String code() {
      return year.toString();
    }

    @Override
    public Optional<Dates> dates(LocalDate today) {
      return Optional.of(whole(year));
    }

    @Override
    public Optional<Dates> before(LocalDate today) {
      return Optional.of(whole(year.minusYears(1)));
    }

    private static Dates whole(Year year) {
      return new Dates(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }
  }

  /** Any dates, both in. */
  record Span(LocalDate from, LocalDate to) implements Period {
    private static final String BETWEEN = "_";

    /** Refuses an end before its beginning. */
    public Span {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a period from " + from + " to " + to);
      }
    }

    @Override
    public String code() {
      return from + BETWEEN + to;
    }

    @Override
    public Optional<Dates> dates(LocalDate today) {
      return Optional.of(new Dates(from, to));
    }

    @Override
    public Optional<Dates> before(LocalDate today) {
      long days = ChronoUnit.DAYS.between(from, to) + 1;
      return Optional.of(new Dates(from.minusDays(days), from.minusDays(1)));
    }

    private static Optional<Period> read(String code) {
      String[] ends = code.split(BETWEEN, -1);
      LocalDate from = LocalDate.parse(ends[0]);
      LocalDate to = LocalDate.parse(ends[1]);
      return to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    }
  }

  /** Reads what {@link #code} writes; empty for anything else. */
  static Optional<Period> of(String code) {
    try {
      if (code.equals("all")) {
        return Optional.of(ALL);
      } else if (code.matches("[1-9]\\d{0,3}d")) {
        return Optional.of(new LastDays(Integer.parseInt(code.substring(0, code.length() - 1))));
      } else if (code.matches("\\d{4}")) {
        return Optional.of(new WholeYear(Year.parse(code)));
      } else if (code.matches("\\d{4}-\\d{2}")) {
        return Optional.of(new Month(YearMonth.parse(code)));
      } else if (code.matches("\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2}")) {
        return Span.read(code);
      }
      return Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
