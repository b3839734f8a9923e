package io.runonce.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Times as people type them. */
final class Instants {
  private Instants() {}

  /**
   * An instant with its offset.
   *
   * @throws UserError naming the option and what is expected
   */
  static Instant parse(String option, String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      throw new UserError(
          option
              + " is '"
              + text
              + "': expected ISO 8601 with an offset, 2024-03-20T12:00:00+08:00",
          e);
    }
  }

  /**
   * A date.
   *
   * @throws UserError naming the option and what is expected
   */
  static LocalDate parseDate(String option, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new UserError(option + " is '" + text + "': expected a date, 2024-03-20", e);
    }
  }
}
