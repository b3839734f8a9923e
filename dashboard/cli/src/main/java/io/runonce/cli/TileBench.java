package io.runonce.cli;

import io.runonce.measures.DayTables;
import io.runonce.measures.Dimension;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.MeasureService;
import io.runonce.measures.Measures;
import io.runonce.measures.ReaderScope;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** The overview's tiles over ten million cases: from day tables, from rows, by hand, by a peer. */
final class TileBench {
  static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static final int READERS = 8;
  private static final int ROUNDS = 10;

  /** For the ways that read all rows: eight of them at once want more memory than the store has. */
  private static final int ONE = 1;

  private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");
  private static final ReaderScope EVERYTHING = ReaderScope.everything();
  private static final List<String> TILES =
      List.of(
          "promise_kept_rate",
          "promise_kept_rate_official",
          "trips_saved",
          "trips_saved_declared",
          "materials_reduced",
          "time_compression_actual",
          "satisfaction_rate",
          "satisfaction_rate_with_defaults",
          "on_time_rate");

  /** The same measure by somebody who knows the table, without a definition. */
  private static final String BY_HAND =
      """
      SELECT countIf(visit_verdict = 'KEPT') AS kept, countIf(visit_verdict = 'BROKEN') AS broken
      FROM case_outcome FINAL
      WHERE result_set = '' AND closed_at >= '2025-01-01 00:00:00' AND closed_at < '2026-01-01 00:00:00'
        AND declared_visits IS NOT NULL AND citizen_high IS NOT NULL
      """;

  private final Benches.Figures figures;
  private final long cases;

  TileBench(Benches.Figures figures, long cases) {
    this.figures = figures;
    this.cases = cases;
  }

  void measure(Door door) throws IOException, InterruptedException {
    try (BenchRoom room = BenchRoom.open(door);
        WarehouseSession session = WarehouseSession.open(room.door());
        Warehouse writer = session.warehouse(Access.WRITER);
        Warehouse reader = session.warehouse(Access.READER)) {
      door.console().say("tiles: filling %,d cases", cases);
      TileRows.fill(writer, cases, FROM.minusYears(1));
      door.console().say("tiles: making the day tables");
      make(writer);
      MeasureService service = new MeasureService(reader);
      door.console().say("tiles: comparing day tables and rows");
      same(service);
      door.console().say("tiles: asking for tiles");
      tiles(service);
      door.console().say("tiles: asking for one measure, and a peer");
      oneMeasure(service, reader, room);
    }
  }

  private void make(Warehouse writer) {
    long start = System.nanoTime();
    DayTables tables = new DayTables(writer);
    tables.rebuild(NOW, 1, 1);
    tables.settle(1);
    figures.add("cases", String.format(Locale.ROOT, "%,d", cases), "");
    figures.add("day tables made of all of them", Benches.since(start), "");
    for (String table : List.of("case_day", "application_day", "rating_day")) {
      figures.add("rows of " + table, rows(writer, table), "");
    }
  }

  private static String rows(Warehouse writer, String table) {
    long rows =
        writer.query(Statement.of("SELECT count() AS n FROM " + table)).getFirst().number("n");
    return String.format(Locale.ROOT, "%,d", rows);
  }

  /** A figure that is fast and wrong is none. */
  private static void same(MeasureService service) {
    for (MeasureQuery question : questions()) {
      if (!service.run(question, EVERYTHING).equals(service.directly().run(question, EVERYTHING))) {
        throw new UserError("day tables and rows differ: " + question);
      }
    }
  }

  private void tiles(MeasureService service) throws InterruptedException {
    ReadersAtOnce.ask(READERS, 1, asked(service));
    ReadersAtOnce days = ReadersAtOnce.ask(READERS, ROUNDS, asked(service));
    ReadersAtOnce rows = ReadersAtOnce.ask(ONE, 1, someAsked(service.directly()));
    figures.add("a tile from day tables, 8 readers, p50", days.told(0.5), "");
    figures.add("a tile from day tables, 8 readers, p95", days.told(0.95), "≤ 100 ms");
    figures.add("a tile from rows, one reader, p50", rows.told(0.5), "");
    figures.add("a tile from rows, one reader, p95", rows.told(0.95), "");
    figures.add("rows to day tables, p95", days.timesOf(rows, 0.95), "");
  }

  private void oneMeasure(MeasureService service, Warehouse reader, BenchRoom room)
      throws IOException, InterruptedException {
    MeasureQuery kept = ofYear("promise_kept_rate");
    ReadersAtOnce days =
        ReadersAtOnce.ask(READERS, 3 * ROUNDS, List.of(() -> service.run(kept, EVERYTHING)));
    ReadersAtOnce byHand =
        ReadersAtOnce.ask(ONE, 5, List.of(() -> reader.query(Statement.of(BY_HAND))));
    figures.add("promise_kept_rate of a year, 8 readers, p95", days.told(0.95), "≤ 100 ms");
    figures.add("the same by hand in SQL over outcomes, one reader, p95", byHand.told(0.95), "");
    figures.add("by hand to day tables, p95", days.timesOf(byHand, 0.95), "");
    try (DuckPeer peer = DuckPeer.open(room, reader)) {
      ReadersAtOnce duck = ReadersAtOnce.ask(ONE, 5, List.of(peer::ask));
      figures.add("the same by DuckDB on the same rows, one reader, p95", duck.told(0.95), "");
      figures.add("DuckDB to day tables, p95", days.timesOf(duck, 0.95), "");
    } catch (PeerMissing e) {
      figures.add("the same by DuckDB", "not measured: " + e.getMessage(), "");
    }
  }

  private static List<Callable<Object>> asked(MeasureService service) {
    List<Callable<Object>> asked = new ArrayList<>();
    for (MeasureQuery question : questions()) {
      asked.add(() -> service.run(question, EVERYTHING));
    }
    return asked;
  }

  /** Every ninth question: rows take too long for all of them. */
  private static List<Callable<Object>> someAsked(MeasureService service) {
    List<Callable<Object>> all = asked(service);
    return IntStream.range(0, all.size()).filter(i -> i % 9 == 0).mapToObj(all::get).toList();
  }

  /** Each tile now, of a month and of a region; a series; a breakdown by department. */
  private static List<MeasureQuery> questions() {
    List<MeasureQuery> questions = new ArrayList<>();
    for (String tile : TILES) {
      MeasureQuery year = ofYear(tile);
      questions.add(year);
      questions.add(
          year.where(
              year.filters().between(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30))));
      questions.add(year.where(year.filters().with(Dimension.REGION, "330105")));
    }
    questions.add(ofYear("promise_kept_rate").by(Dimension.MONTH));
    questions.add(ofYear("promise_kept_rate").by(Dimension.DEPARTMENT));
    return questions;
  }

  private static MeasureQuery ofYear(String tile) {
    return MeasureQuery.of(Measures.byId(tile).orElseThrow()).where(Filters.NONE.between(FROM, TO));
  }
}
