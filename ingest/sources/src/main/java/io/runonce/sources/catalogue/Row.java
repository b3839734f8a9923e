package io.runonce.sources.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read by kind. A cell that is wrong is reported and read as a stand-in, so
 * that the rest of the folder is checked too; the stand-in never leaves the reader.
 */
final class Row {
  private static final Pattern REGION = Pattern.compile("[0-9]{6,12}");
  private static final int LONGEST_CODE = 64;

  private final String file;
  private final int number;
  private final Map<String, String> cells;
  private final Problems problems;

  Row(String file, int number, Map<String, String> cells, Problems problems) {
    this.file = file;
    this.number = number;
    this.cells = cells;
    this.problems = problems;
  }

  /** A column that is absent is empty. */
  String raw(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  String text(String column) {
    String value = raw(column);
    if (value.isEmpty()) {
      error(column, "must not be empty");
    }
    return value;
  }

  @Nullable String textOrNull(String column) {
    String value = raw(column);
    return value.isEmpty() ? null : value;
  }

  String code(String column) {
    String value = text(column);
    if (value.length() > LONGEST_CODE) {
      error(column, "at most 64 characters");
    }
    return value;
  }

  String region(String column) {
    String value = raw(column);
    if (!REGION.matcher(value).matches()) {
      error(column, "6 to 12 digits");
    }
    return value;
  }

  int number(String column, int most) {
    if (raw(column).isEmpty()) {
      error(column, "a whole number from 0 to " + most);
      return 0;
    }
    Integer value = numberOrNull(column, most);
    return value == null ? 0 : value;
  }

  @Nullable Integer numberOrNull(String column, int most) {
    String value = raw(column);
    if (value.isEmpty()) {
      return null;
    }
    if (value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int parsed = Integer.parseInt(value);
      if (parsed <= most) {
        return parsed;
      }
    }
    error(column, "a whole number from 0 to " + most);
    return null;
  }

  @Nullable Double degreesOrNull(String column, double most) {
    String value = raw(column);
    if (value.isEmpty()) {
      return null;
    }
    try {
      double parsed = Double.parseDouble(value);
      if (Math.abs(parsed) <= most) {
        return parsed;
      }
    } catch (NumberFormatException e) {
      error(column, "degrees such as 120.15 (" + e.getMessage() + ")");
      return null;
    }
    error(column, "degrees from -" + most + " to " + most);
    return null;
  }

  boolean flag(String column) {
    String value = raw(column);
    if (!value.equals("true") && !value.equals("false")) {
      error(column, "true or false");
    }
    return value.equals("true");
  }

  LocalDate date(String column) {
    if (raw(column).isEmpty()) {
      error(column, "a date such as 2026-03-01");
      return LocalDate.EPOCH;
    }
    LocalDate value = dateOrNull(column);
    return value == null ? LocalDate.EPOCH : value;
  }

  @Nullable LocalDate dateOrNull(String column) {
    String value = raw(column);
    try {
      return value.isEmpty() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      error(column, "a date such as 2026-03-01");
      return null;
    }
  }

  @Nullable Duration durationOrNull(String column) {
    String value = raw(column);
    try {
      return value.isEmpty() ? null : Duration.parse(value);
    } catch (DateTimeParseException e) {
      error(column, "an ISO 8601 duration such as P1D or PT4H");
      return null;
    }
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String column) {
    String value = raw(column);
    E[] allowed = type.getEnumConstants();
    for (E one : allowed) {
      if (one.name().equals(value)) {
        return one;
      }
    }
    error(column, "one of " + Arrays.toString(allowed));
    return allowed[0];
  }

  /** Codes with semicolons between them. */
  List<String> list(String column) {
    String value = raw(column);
    return value.isEmpty()
        ? List.of()
        : Arrays.stream(value.split(";", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  void error(String column, String expected) {
    problems.error(problem(column, expected));
  }

  void warning(String column, String expected) {
    problems.warning(problem(column, expected));
  }

  private Problem problem(String column, String expected) {
    return new Problem(file, number, column, raw(column), expected);
  }
}
