package io.runonce.measures;

import io.runonce.warehouse.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads figures out of the rows that a pass answers. */
final class Answers {
  private final MeasureQuery query;
  private final Standing standing;

  Answers(MeasureQuery query, Standing standing) {
    this.query = query;
    this.standing = standing;
  }

  /** The figures of a pass by measure; with a breakdown only groups that a measure speaks of. */
  Map<MeasureDefinition, List<MeasureResult>> of(MeasureSql.Pass pass, List<Row> rows) {
    Map<MeasureDefinition, List<MeasureResult>> results = new LinkedHashMap<>();
    for (int place = 0; place < pass.measures().size(); place++) {
      List<MeasureResult> figures = new ArrayList<>();
      for (Row row : rows) {
        MeasureResult result = result(pass.measures().get(place), place, row);
        if (query.by().isEmpty() || result.population() > 0) {
          figures.add(result);
        }
      }
      results.put(pass.measures().get(place), figures);
    }
    return results;
  }

  private MeasureResult result(MeasureDefinition measure, int place, Row row) {
    Map<Formula.Part, @Nullable Double> parts = new EnumMap<>(Formula.Part.class);
    for (Formula.Part part : measure.formula().aggregates().keySet()) {
      parts.put(part, row.decimalOrNull(MeasureSql.column(place, part)));
    }
    Map<Dimension, String> breakdown = new LinkedHashMap<>();
    for (Dimension dimension : query.by()) {
      breakdown.put(dimension, row.string(MeasureSql.column(dimension)));
    }
    return MeasureResult.of(
        measure,
        breakdown,
        periodStart(measure, breakdown),
        measure.formula().figure(parts),
        standing.asOf());
  }

  private @Nullable LocalDate periodStart(
      MeasureDefinition measure, Map<Dimension, String> breakdown) {
    for (Map.Entry<Dimension, String> part : breakdown.entrySet()) {
      if (part.getKey().isPeriod()) {
        return Periods.start(part.getKey(), part.getValue());
      }
    }
    return measure.basis() == Basis.NOW ? null : query.filters().from();
  }
}
