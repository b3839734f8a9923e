package io.runonce.measures;

import io.runonce.warehouse.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A question that a level of a day table covers, with all that narrows it. */
record DayAnswer(
    Rollup rollup, Level level, MeasureQuery query, ReaderScope scope, Standing standing) {

  /** How day tables answer it; empty where they do not, and the rows themselves must be read. */
  static Optional<DayAnswer> of(
      Source source, MeasureQuery query, ReaderScope scope, Standing standing) {
    if (!standing.hasDays()) {
      return Optional.empty();
    }
    List<Dimension> used = new ArrayList<>(query.by());
    used.addAll(query.filters().dimensions());
    scope.regions().ifPresent(codes -> used.add(Dimension.REGION));
    scope.departments().ifPresent(codes -> used.add(Dimension.DEPARTMENT));
    boolean isFine =
        query.by().contains(Dimension.REGION)
            || isFine(query.filters().values().getOrDefault(Dimension.REGION, List.of()))
            || isFine(scope.regions().orElse(List.of()));
    return Rollups.of(source).stream()
        .flatMap(rollup ->
            rollup.covering(query, used, isFine).stream()
                .map(level -> new DayAnswer(rollup, level, query, scope, standing)))
        .findFirst();
  }

  private static boolean isFine(List<String> codes) {
    return codes.stream().anyMatch(RegionCode::isBelowCounty);
  }

  /** The statement, with the columns that the direct one answers. */
  Statement statement(List<MeasureDefinition> measures) {
    Source days = rollup.asSource(level);
    Narrowing narrowing =
        Narrowing.ofDays(
            days,
            dimension -> rollup.bundle(level, dimension),
            query.filters(),
            query.by(),
            scope,
            standing);
    String groups = query.by().stream().map(MeasureSql::column).collect(Collectors.joining(", "));
    List<String> selected = new ArrayList<>();
    query.by().forEach(by -> selected.add(narrowing.column(by) + " AS " + MeasureSql.column(by)));
    selected.addAll(sums(measures));
    return narrowing.statement(
        "SELECT "
            + String.join(", ", selected)
            + " FROM "
            + narrowing.from()
            + narrowing.where()
            + (groups.isEmpty() ? "" : " GROUP BY " + groups + " ORDER BY " + groups));
  }

  private List<String> sums(List<MeasureDefinition> measures) {
    Map<String, String> parts = rollup.parts();
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      int place = i;
      measures
          .get(i)
          .formula()
          .aggregates()
          .forEach((part, sql) ->
              sums.add("sum(" + parts.get(sql) + ") AS " + MeasureSql.column(place, part)));
    }
    return sums;
  }
}
