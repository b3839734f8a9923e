package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.RowPart;
import io.runonce.warehouse.Row;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Filter;
import io.runonce.web.reference.Reference;
import io.runonce.web.scope.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads a figure with what it stands on, for the page for the press. */
@Service
class FigureReader {
  private static final int LOOKED_AT = 2_000;
  private static final List<RowPart> PARTS =
      List.of(RowPart.NUMERATOR, RowPart.DENOMINATOR, RowPart.UNDECIDED, RowPart.EXCLUDED);
  private static final String TOLD_TRIPS = "told_trips_agreement";

  private final Figures figures;
  private final CaseFiles files;
  private final Reference reference;

  FigureReader(Figures figures, CaseFiles files, Reference reference) {
    this.figures = figures;
    this.files = files;
    this.reference = reference;
  }

  /** The facts; empty while nothing was reckoned, or where the measure cannot be narrowed so. */
  Optional<FigureFacts> read(MeasureDefinition measure, Filter filter) {
    Optional<List<Kpi>> found =
        figures.kpis(
            List.of(new Figures.Pair(measure.id(), null), new Figures.Pair(TOLD_TRIPS, null)),
            filter);
    return found
        .filter(kpis -> !kpis.isEmpty())
        .filter(kpis -> kpis.getFirst().figure().measureId().equals(measure.id()))
        .map(kpis ->
            new FigureFacts(
                filter,
                Sight.now(),
                reference.names(),
                kpis.getFirst(),
                kpis.stream()
                    .map(Kpi::figure)
                    .filter(figure -> figure.measureId().equals(TOLD_TRIPS))
                    .findFirst(),
                worked(measure, filter)));
  }

  /**
   * Three rows, each of another part where there is one: what counts, what does not, what lacks.
   */
  private List<FigureFacts.Worked> worked(MeasureDefinition measure, Filter filter) {
    Map<String, FigureFacts.Worked> worked = new LinkedHashMap<>();
    Set<String> counted =
        figures.rows(measure, RowPart.NUMERATOR, filter, LOOKED_AT).stream()
            .map(FigureReader::name)
            .collect(Collectors.toSet());
    for (RowPart part : PARTS) {
      figures.rows(measure, part, filter, LOOKED_AT).stream()
          .filter(row -> !worked.containsKey(name(row)))
          .filter(row -> part == RowPart.NUMERATOR || !counted.contains(name(row)))
          .findFirst()
          .ifPresent(row -> worked.put(name(row), worked(part, row)));
    }
    for (Row row : figures.rows(measure, RowPart.NUMERATOR, filter, FigureFacts.WORKED)) {
      worked.putIfAbsent(name(row), worked(RowPart.NUMERATOR, row));
    }
    return new ArrayList<>(worked.values()).stream().limit(FigureFacts.WORKED).toList();
  }

  private FigureFacts.Worked worked(RowPart part, Row row) {
    return new FigureFacts.Worked(part, name(row), amount(row), caseOf(row).flatMap(files::find));
  }

  /** The case that a row is, or is for. */
  private static Optional<String> caseOf(Row row) {
    if (row.columns().contains("case_no")) {
      return Optional.ofNullable(row.text("case_no"));
    }
    return Stream.of("cases", "certain_cases")
        .filter(row.columns()::contains)
        .flatMap(column -> row.strings(column).stream())
        .findFirst();
  }

  private static String name(Row row) {
    return String.valueOf(row.value(row.columns().getFirst()));
  }

  private static double amount(Row row) {
    Double amount = row.decimalOrNull("amount");
    return amount == null ? 0 : amount;
  }
}
