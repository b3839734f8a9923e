package io.runonce.sources.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row's cells by column. In a rule with {@code forEach}, {@code @column} and {@code @value} are
 * the column at hand and its cell.
 */
record RowCells(ObjectNode row, String column) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)\\}");

  String cell(String name) {
    return switch (name) {
      case "@column" -> column;
      case "@value" -> cell(column);
      default -> {
        JsonNode value = row.get(name);
        yield value == null ? "" : value.asText().strip();
      }
    };
  }

  /** Empty if the template names columns and all of them are empty. */
  String fill(String template) {
    if (template.indexOf('$') < 0) {
      return template;
    }
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder text = new StringBuilder();
    boolean named = false;
    boolean filled = false;
    while (matcher.find()) {
      String value = cell(matcher.group(1));
      named = true;
      filled |= !value.isEmpty();
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(text);
    return named && !filled ? "" : text.toString();
  }
}
