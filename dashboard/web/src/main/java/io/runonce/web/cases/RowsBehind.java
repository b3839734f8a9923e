package io.runonce.web.cases;

import io.runonce.measures.MeasureResult;
import java.util.List;
import java.util.Map;

/**
 * The rows behind one part of a figure.
 *
 * @param figure the figure that was clicked
 * @param total how many rows the part has, by the figure itself
 * @param columns the columns' names, first the one that names a row
 * @param rows the first of them, each a text by column; '' is what is not known
 */
public record RowsBehind(
    MeasureResult figure, long total, List<String> columns, List<Map<String, String>> rows) {
  public RowsBehind {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
