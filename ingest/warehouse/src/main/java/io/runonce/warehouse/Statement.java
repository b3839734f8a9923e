package io.runonce.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SQL text and its bound values, which travel together. The text names each value as {@code
 * {name:Type}}; a value is never joined into it.
 *
 * @param arguments String, Number, Boolean, Enum, Instant, LocalDate, or a List of these
 */
public record Statement(String sql, Map<String, Object> arguments) {

  public Statement {
    arguments = Map.copyOf(arguments);
  }

  public static Statement of(String sql) {
    return new Statement(sql, Map.of());
  }

  /** The same with one more value. */
  public Statement with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new Statement(sql, more);
  }

  /** The same text with another in front. */
  Statement prefixedBy(String head) {
    return new Statement(head + sql, arguments);
  }
}
