package io.runonce.sources.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Holidays and make-up workdays by the State Council's yearly notices, 2007 to 2026, as
 * holidays.csv of a catalogue (CONTRACT §2). A year that is not here is unknown, not free of
 * holidays (DOMAIN C1).
 */
public final class ChinaHolidays {
  private static final String RESOURCE = "holidays.csv";

  private ChinaHolidays() {}

  /**
   * A date that a notice names.
   *
   * @param workday true for a make-up workday, false for a day off
   * @param year the notice's year, which is not always the date's
   */
  public record Row(LocalDate date, boolean workday, String name, int year) {}

  /** The file itself, UTF-8; the caller closes it. */
  public static InputStream open() {
    return Objects.requireNonNull(
        ChinaHolidays.class.getResourceAsStream(RESOURCE), "missing resource " + RESOURCE);
  }

  /** In the order of their dates. */
  public static List<Row> rows() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(ChinaHolidays::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row parse(String line) {
    String[] cells = line.split(",", -1);
    return new Row(
        LocalDate.parse(cells[0]),
        cells[1].equals("MAKE_UP_WORKDAY"),
        cells[2],
        Integer.parseInt(cells[3]));
  }
}
