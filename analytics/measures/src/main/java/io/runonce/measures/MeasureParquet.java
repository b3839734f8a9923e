package io.runonce.measures;

import io.runonce.warehouse.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a statement whose answer they are, so that the store writes their Parquet: each column
 * is bound as a list. What is not known is the empty text there and null in the answer.
 */
final class MeasureParquet {
  private static final int MOST = 90_000;

  private MeasureParquet() {}

  /**
   * The statement that answers these figures.
   *
   * @throws IllegalArgumentException if they are more than fits the address that they travel in
   */
  static Statement statement(MeasureQuery query, List<MeasureResult> results) {
    List<String> columns = MeasureRows.columns(query.by());
    List<String> arrays = new ArrayList<>();
    List<String> selected = new ArrayList<>();
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      int place = i;
      String name = "c" + i;
      arguments.put(name, column(results, result -> MeasureRows.values(result).get(place)));
      arrays.add("{" + name + ":Array(String)} AS " + name);
      selected.add(typed(columns.get(i), name) + " AS `" + columns.get(i) + "`");
    }
    refuseTooMuch(arguments, results.size());
    String sql =
        "SELECT "
            + String.join(", ", selected)
            + " FROM (SELECT "
            + String.join(", ", arrays)
            + ") ARRAY JOIN "
            + String.join(", ", arguments.keySet());
    return new Statement(sql, arguments);
  }

  private static void refuseTooMuch(Map<String, Object> arguments, int rows) {
    if (arguments.values().stream().mapToLong(value -> value.toString().length()).sum() > MOST) {
      throw new IllegalArgumentException(
          rows + " figures are too many for Parquet: give fewer measures or dates, or --as csv");
    }
  }

  private static List<String> column(
      List<MeasureResult> results, Function<MeasureResult, @Nullable Object> value) {
    return results.stream().map(value).map(Cells::text).toList();
  }

  private static String typed(String column, String name) {
    return switch (column) {
      case "periodStart" -> "toDateOrNull(" + name + ")";
      case "value", "low", "high", "ciLow", "ciHigh", "numerator", "denominator" ->
          "toFloat64OrNull(" + name + ")";
      case "excluded" -> "toInt64OrNull(" + name + ")";
      case "asOf" -> "parseDateTime64BestEffort(" + name + ", 3, 'Asia/Shanghai')";
      default -> name;
    };
  }
}
