package io.runonce.web.cases;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.RowPart;
import io.runonce.warehouse.Row;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Scoped;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the rows behind a figure. */
@Service
public class RowsService {
  /** How many rows a page holds; what is beyond is in the export. */
  public static final int LIMIT = 500;

  private final Figures figures;

  public RowsService(Figures figures) {
    this.figures = figures;
  }

  /** The rows of a part; empty while nothing was reckoned, or where the filter does not fit. */
  public Optional<RowsBehind> read(MeasureDefinition measure, RowPart part, Filter filter) {
    return figures
        .figure(measure, filter)
        .map(figure -> behind(figure, figures.rows(measure, part, filter, LIMIT), part));
  }

  /** The rows of a part as a file, written as it is fetched, for whoever reads now. */
  public RowsFile file(MeasureDefinition measure, RowPart part, Filter filter) {
    Scoped reader = Sight.reader();
    return (format, out) ->
        Sight.as(reader, () -> figures.write(measure, part, filter, format, out));
  }

  private static RowsBehind behind(MeasureResult figure, List<Row> rows, RowPart part) {
    List<Map<String, String>> texts = rows.stream().map(RowsService::texts).toList();
    List<String> all = rows.isEmpty() ? List.of() : rows.getFirst().columns();
    List<String> columns = all.stream().filter(column -> told(column, texts)).toList();
    return new RowsBehind(figure, total(figure, part, rows.size()), columns, texts);
  }

  /** The count that the figure gives; where it is a sum, its rows are what it rests on. */
  private static long total(MeasureResult figure, RowPart part, int read) {
    if (read < LIMIT) {
      return read;
    }
    Double numerator = figure.numerator();
    return switch (part) {
      case NUMERATOR ->
          numerator != null && isCount(figure) ? Math.round(numerator) : figure.judged();
      case DENOMINATOR -> figure.judged();
      case UNDECIDED -> figure.population() - figure.excluded() - figure.judged();
      case EXCLUDED -> figure.excluded();
    };
  }

  /** Whether any row says something there: a column of dashes tells nothing. */
  private static boolean told(String column, List<Map<String, String>> rows) {
    return rows.stream().anyMatch(row -> !row.getOrDefault(column, "").isEmpty());
  }

  private static boolean isCount(MeasureResult figure) {
    return figure.chance() != null || figure.denominator() == null;
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
