package io.runonce.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer. Values are null, Long, BigInteger (beyond a long), Double, BigDecimal,
 * Boolean, String, Instant, LocalDate, or a List or Map of these.
 */
public final class Row {
  private final Map<String, @Nullable Object> values;

  Row(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** The columns in the order of the query. */
  public List<String> columns() {
    return List.copyOf(values.keySet());
  }

  /**
   * The value as it came.
   *
   * @throws NoSuchElementException if the query has no such column
   */
  public @Nullable Object value(String column) {
    Object value = values.get(column);
    if (value == null && !values.containsKey(column)) {
      throw new NoSuchElementException("no column " + column + " among " + values.keySet());
    }
    return value;
  }

  public boolean isNull(String column) {
    return value(column) == null;
  }

  public String string(String column) {
    return String.valueOf(present(column));
  }

  /** The text, or null where it is null or empty: absent text is kept as ''. */
  public @Nullable String text(String column) {
    Object value = value(column);
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  public long number(String column) {
    return ((Number) present(column)).longValue();
  }

  public @Nullable Long numberOrNull(String column) {
    return value(column) instanceof Number number ? number.longValue() : null;
  }

  public int integer(String column) {
    return Math.toIntExact(number(column));
  }

  public @Nullable Integer integerOrNull(String column) {
    Long number = numberOrNull(column);
    return number == null ? null : Math.toIntExact(number);
  }

  public double decimal(String column) {
    return ((Number) present(column)).doubleValue();
  }

  public @Nullable Double decimalOrNull(String column) {
    return value(column) instanceof Number number ? number.doubleValue() : null;
  }

  public boolean flag(String column) {
    return present(column) instanceof Boolean flag ? flag : number(column) != 0;
  }

  public Instant instant(String column) {
    return (Instant) present(column);
  }

  public @Nullable Instant instantOrNull(String column) {
    return (Instant) value(column);
  }

  public LocalDate date(String column) {
    return (LocalDate) present(column);
  }

  public @Nullable LocalDate dateOrNull(String column) {
    return (LocalDate) value(column);
  }

  public List<String> strings(String column) {
    return ((List<?>) present(column)).stream().map(String::valueOf).toList();
  }

  public List<Double> decimals(String column) {
    return ((List<?>) present(column)).stream().map(v -> ((Number) v).doubleValue()).toList();
  }

  private Object present(String column) {
    Object value = value(column);
    if (value == null) {
      throw new NoSuchElementException("column " + column + " is null");
    }
    return value;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
