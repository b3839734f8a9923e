package io.runonce.web.cases;

import io.runonce.measures.Definition;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.RowPart;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Cuts;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Scoped;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.Languages;
import io.runonce.web.text.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads the rows behind a number: a measure's, or a cut's. */
@Service
public class RowsService {
  /** How many rows a page holds; what is beyond is in the export. */
  public static final int LIMIT = 500;

  private final Figures figures;
  private final Cuts cuts;

  public RowsService(Figures figures, Cuts cuts) {
    this.figures = figures;
    this.cuts = cuts;
  }

  /** The rows of a part; empty while nothing was reckoned, or where the filter does not fit. */
  public Optional<RowsBehind> read(MeasureDefinition measure, RowPart part, Filter filter) {
    return behind(measure, part, filter);
  }

  /** The rows of a part as a file, written as it is fetched, for whoever reads now. */
  public RowsFile file(MeasureDefinition measure, RowPart part, Filter filter) {
    Scoped reader = Sight.reader();
    return (format, out) ->
        Sight.as(reader, () -> figures.write(measure, part, filter, format, out));
  }

  /** The rows of a part of a cut as a file, likewise. */
  public RowsFile file(Cut cut, String part, Filter filter) {
    Scoped reader = Sight.reader();
    return (format, out) ->
        Sight.as(
            reader,
            () ->
                figures.write(
                    cut.key(),
                    cuts.statement(cut, part, filter, Integer.MAX_VALUE),
                    columns(cut, part, filter),
                    filter,
                    format,
                    out));
  }

  /** The columns of a part, each with what the pages call it. */
  private List<Definition> columns(Cut cut, String part, Filter filter) {
    return cuts.rows(cut, part, filter, 1).stream()
        .flatMap(row -> row.columns().stream())
        .map(column ->
            new Definition(
                column,
                new io.runonce.measures.Words(
                    Words.sayOr(Languages.CHINESE, "col." + column, column),
                    Words.sayOr(Languages.ENGLISH, "col." + column, column)),
                ""))
        .toList();
  }

  /** The rows of a part of a cut. */
  public RowsBehind read(Cut cut, String part, Filter filter) {
    return new RowsBehind(
        null, cuts.count(cut, part, filter), RowTable.of(cuts.rows(cut, part, filter, LIMIT)));
  }

  private Optional<RowsBehind> behind(MeasureDefinition measure, RowPart part, Filter filter) {
    return figures
        .figure(measure, filter)
        .map(figure -> {
          RowTable table = RowTable.of(figures.rows(measure, part, filter, LIMIT));
          return new RowsBehind(figure, total(figure, part, table.rows().size()), table);
        });
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

  private static boolean isCount(MeasureResult figure) {
    return figure.chance() != null || figure.denominator() == null;
  }
}
