package io.runonce.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bound value as the server reads it: escaped as in its tab-separated format. No character
 * sequence, since the client would escape that once more.
 */
record ArgumentText(String text) {

  static Map<String, Object> of(Statement statement) {
    Map<String, Object> texts = new LinkedHashMap<>();
    statement.arguments().forEach((name, value) -> texts.put(name, new ArgumentText(plain(value))));
    return texts;
  }

  @Override
  public String toString() {
    return text;
  }

  private static String plain(Object value) {
    return value instanceof Collection<?> values
        ? values.stream().map(ArgumentText::element).collect(Collectors.joining(",", "[", "]"))
        : value instanceof String text ? escaped(text) : scalar(value);
  }

  private static String element(Object value) {
    return value instanceof Number || value instanceof Boolean
        ? scalar(value)
        : "'"
            + escaped(value instanceof String text ? text : scalar(value)).replace("'", "\\'")
            + "'";
  }

  private static String scalar(Object value) {
    return switch (value) {
      case Instant instant -> seconds(instant);
      case LocalDate date -> date.toString();
      case Enum<?> code -> code.name();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default ->
          throw new IllegalArgumentException("no way to bind a " + value.getClass().getName());
    };
  }

  /** Seconds with millis, since a written date would be read in the server's zone. */
  private static String seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3).toPlainString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\0' -> out.append("\\0");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
