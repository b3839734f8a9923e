package io.runonce.watch;

import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import io.runonce.engine.Credentials;
import io.runonce.engine.EngineServer;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventRows;
import io.runonce.warehouse.RejectRows;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A store with a catalogue, a clock that is set, and facts that land as they come. */
final class TestTown extends Clock implements AutoCloseable {
  /** A Monday. */
  static final Instant TEN = OffsetDateTime.parse("2026-11-23T10:00:00+08:00").toInstant();

  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** One engine for all tests. */
  private static final class Shared {
    static final EngineServer ENGINE = start();

    private static EngineServer start() {
      try {
        return EngineServer.builder(Files.createTempDirectory("watch-test")).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Warehouse warehouse;
  private final EventCodec codec =
      new EventCodec(
          new IdentityHasher("a key for tests only".getBytes(StandardCharsets.UTF_8)),
          Clock.fixed(TEN.plus(Duration.ofDays(30)), ZoneOffset.UTC),
          item -> true);
  private final List<Event> toLand = new ArrayList<>();
  private Instant now = TEN;
  private Watch watch;
  private int keys;
  private int runs;

  TestTown() {
    EngineServer engine = Shared.ENGINE;
    WarehouseConfig config =
        new WarehouseConfig(
            engine.url(),
            "watch_" + COUNTER.incrementAndGet(),
            credential(engine.writer()),
            credential(engine.reader()));
    warehouse = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
    warehouse.migrate();
    watch = Watch.over(warehouse, this);
    insert("catalogue_import", "catalogue", 1, "imported_at", TEN, "imported_by", "t", "rows", 1);
    insert(
        "item_version",
        "catalogue",
        1,
        "item_code",
        "I1",
        "version",
        "1",
        "valid_from",
        LocalDate.of(2026, 1, 1),
        "department_code",
        "D1");
    insert(
        "calendar_day",
        "catalogue",
        1,
        "date",
        LocalDate.of(2026, 1, 1),
        "kind",
        "HOLIDAY",
        "name",
        "元旦",
        "year",
        2026);
  }

  private static WarehouseConfig.Credential credential(Credentials credentials) {
    return new WarehouseConfig.Credential(credentials.user(), credentials.password());
  }

  TestTown at(Instant instant) {
    now = instant;
    return this;
  }

  /** Two searches and two consultations an hour about I1 on the eight Mondays before. */
  TestTown history() {
    for (int week = 1; week <= 8; week++) {
      Instant monday = TEN.minus(Duration.ofDays(7L * week));
      for (int i = -8; i <= 8; i++) {
        asked("CONSULTED", monday.plus(Duration.ofMinutes(30L * i)));
        asked("SEARCHED", monday.plus(Duration.ofMinutes(30L * i)));
      }
    }
    return land();
  }

  /** Something asked about I1. */
  String asked(String type, Instant at) {
    return event(type, at, "\"itemCode\":\"I1\"", "\"keyword\":\"card\",\"topic\":\"card\"");
  }

  String ticket(String type, String ticketNo, Instant at) {
    return event(type, at, "\"locationId\":\"L1\"", "\"ticketNo\":\"%s\"".formatted(ticketNo));
  }

  /** An event under a new key; gives the key. */
  String event(String type, Instant at, String fields, String attributes) {
    String key = "k" + ++keys;
    again(key, type, at, fields, attributes);
    return key;
  }

  /** An event under a key that was told before: the same, or a correction. */
  void again(String key, String type, Instant at, String fields, String attributes) {
    String line =
        """
        {"source":"town","sourceKey":"%s","eventType":"%s","eventTime":"%s","recordedAt":"%s",\
        "regionCode":"330111002","channel":"PHONE",%s,"attributes":{%s}}\
        """
            .formatted(key, type, at, now.isAfter(at) ? now : at, fields, attributes);
    switch (codec.decode(line)) {
      case Decoded.Accepted accepted -> toLand.add(accepted.event());
      case Decoded.Rejected rejected -> throw new AssertionError(rejected);
    }
  }

  /** Lands what was said as one batch. */
  TestTown land() {
    return landAgain(true);
  }

  /** The same, and keeps it to be landed once more. */
  TestTown landAgain(boolean isLast) {
    EventRows rows = new EventRows(BatchToken.mint());
    toLand.forEach(rows::add);
    warehouse.batches().commit(Batch.of("test", rows, new RejectRows(rows.token()), "{}"));
    if (isLast) {
      toLand.clear();
    }
    return this;
  }

  /** A case as a run yields it; the run is finished by {@link #reckoned}. */
  TestTown outcome(String caseNo, Object... pairs) {
    Map<String, Object> row = row(pairs);
    row.putAll(
        row(
            "case_no",
            caseNo,
            "item_code",
            "I1",
            "region_code",
            "330111",
            "department_code",
            "D1",
            "first_event_at",
            TEN.minus(Duration.ofDays(9)),
            "official_verdict",
            "UNKNOWN",
            "run",
            runs + 1));
    row.putIfAbsent("visit_verdict", "UNKNOWN");
    row.putIfAbsent("time_verdict", "UNKNOWN");
    warehouse.insert("case_outcome", List.of(row));
    return this;
  }

  TestTown visit(String caseNo, Instant at) {
    insert(
        "visit",
        "visit_id",
        caseNo + at,
        "started_at",
        at,
        "ended_at",
        at,
        "certain_cases",
        List.of(caseNo),
        "run",
        runs + 1);
    return this;
  }

  TestTown reckoned() {
    insert(
        "reckon_run",
        "run",
        ++runs,
        "kind",
        "CHANGED",
        "state",
        "DONE",
        "now",
        now,
        "started_at",
        now,
        "finished_at",
        now,
        "written_at",
        now);
    return this;
  }

  /** One turn of the watch. */
  TestTown turn() {
    watch.turn();
    return this;
  }

  /** Another process takes over. */
  TestTown restart() {
    watch = Watch.over(warehouse, this);
    return this;
  }

  /** What a store has that was brought back to an earlier state. */
  TestTown forget(String table) {
    warehouse.execute(Statement.of("TRUNCATE TABLE " + table + " SYNC"));
    return this;
  }

  List<Row> alerts() {
    return query("SELECT * FROM alert FINAL ORDER BY kind, slot");
  }

  List<Row> query(String sql) {
    return warehouse.query(Statement.of(sql));
  }

  void insert(String table, Object... pairs) {
    warehouse.insert(table, List.of(row(pairs)));
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the zone is named where it is needed");
  }

  @Override
  public void close() {
    warehouse.execute(
        Statement.of("DROP DATABASE IF EXISTS " + warehouse.config().database() + " SYNC"));
    warehouse.close();
  }
}
