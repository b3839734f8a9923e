package io.runonce.web.cases;

import io.runonce.warehouse.Row;
import io.runonce.web.text.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as texts.
 *
 * @param columns the columns that any row tells something in, first the one that names a row
 * @param rows each a text by column; '' is what is not known
 */
public record RowTable(List<String> columns, List<Map<String, String>> rows) {
  public RowTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static RowTable of(List<Row> rows) {
    List<Map<String, String>> texts = rows.stream().map(RowTable::texts).toList();
    List<String> all = rows.isEmpty() ? List.of() : rows.getFirst().columns();
    return new RowTable(all.stream().filter(column -> told(column, texts)).toList(), texts);
  }

  /** Whether any row says something there: a column of dashes tells nothing. */
  private static boolean told(String column, List<Map<String, String>> rows) {
    return rows.stream().anyMatch(row -> !row.getOrDefault(column, "").isEmpty());
  }

  private static Map<String, String> texts(Row row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.columns().forEach(column -> texts.put(column, text(row.value(column))));
    return texts;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant time -> Times.minute(time);
      case Collection<?> many ->
          many.stream().map(String::valueOf).collect(Collectors.joining(";"));
      default -> value.toString();
    };
  }
}
