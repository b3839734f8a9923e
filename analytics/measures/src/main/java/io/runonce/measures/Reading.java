package io.runonce.measures;

import io.runonce.warehouse.TwoAtOnce;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What rollups read while days are made anew: events and visits are found once, in tables that go
 * with it. A source names events several times, visits are joined with the cases that they served,
 * and each rollup would do so again for each part of the days.
 */
final class Reading {
  private static final String EVENTS = "day_event_next";
  private static final String VISITS = "day_visit_next";

  private final Warehouse warehouse;

  private Reading(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Finds what these rollups need.
   *
   * @param parts in how many parts rows are joined, as the store's memory asks for
   */
  static Reading begin(Warehouse warehouse, Standing standing, List<Rollup> rollups, int parts) {
    Reading reading = new Reading(warehouse);
    reading.end();
    List<Runnable> finding = new ArrayList<>();
    if (rollups.stream().anyMatch(Rollup::readsEvents)) {
      finding.add(() -> warehouse.execute(standing.statement(DaySql.events(EVENTS))));
    }
    rollups.stream()
        .map(rollup -> rollup.source().spread())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(spread ->
            finding.add(() ->
                IntStream.range(0, parts)
                    .mapToObj(part -> DaySql.together(spread, VISITS, part, parts))
                    .forEach(sql -> warehouse.execute(standing.statement(sql)))));
    TwoAtOnce.run(finding);
    return reading;
  }

  /** What is read in place of the rollup's rows; it must be of those that this was begun for. */
  String from(Rollup rollup) {
    if (rollup.source().spread() != null) {
      return VISITS;
    }
    return rollup.readsEvents()
        ? new FoundRows(Map.of("event", EVENTS)).within(rollup.from())
        : rollup.from();
  }

  /** Drops its tables. */
  void end() {
    warehouse.execute(DaySql.drop(EVENTS));
    warehouse.execute(DaySql.drop(VISITS));
  }
}
