package io.runonce.measures;

import io.runonce.engine.Credentials;
import io.runonce.engine.EngineServer;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A migrated database with rows made by hand, reckoned as of {@link #NOW}. */
final class TestStore implements AutoCloseable {
  /** A Wednesday. */
  static final Instant NOW = at("2024-03-20T12:00:00");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Warehouse writer;
  private final Warehouse reader;
  private int rows;

  private TestStore(Warehouse writer, Warehouse reader) {
    this.writer = writer;
    this.reader = reader;
  }

  static TestStore open(EngineServer server) {
    WarehouseConfig config =
        new WarehouseConfig(
            server.url(),
            "measures_" + COUNT.incrementAndGet(),
            credential(server.writer()),
            credential(server.reader()));
    Clock clock = Clock.systemUTC();
    Warehouse writer = Warehouse.open(config, Access.WRITER, clock);
    writer.migrate();
    TestStore store = new TestStore(writer, Warehouse.open(config, Access.READER, clock));
    store.reckoned(MeasureQuery.LIVING, NOW);
    return store;
  }

  private static WarehouseConfig.Credential credential(Credentials credentials) {
    return new WarehouseConfig.Credential(credentials.user(), credentials.password());
  }

  /** The instant of a local time in the business zone. */
  static Instant at(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }

  /** A run that finished, with the first catalogue. */
  void reckoned(String resultSet, Instant now) {
    insert(
        "reckon_run",
        "run",
        ++rows,
        "result_set",
        resultSet,
        "kind",
        "ALL",
        "state",
        "DONE",
        "now",
        now,
        "started_at",
        now,
        "finished_at",
        now,
        "catalogue",
        1,
        "written_at",
        now);
  }

  /** One row; columns left out take their defaults. */
  TestStore insert(String table, Object... pairs) {
    writer.insert(table, List.of(row(pairs)));
    return this;
  }

  /** A case of item I1 in region 330111, department D1; it is open and bounded by nothing. */
  TestStore aCase(String caseNo, Object... pairs) {
    return insert(
        "case_outcome",
        with(
            pairs,
            "case_no",
            caseNo,
            "item_code",
            "I1",
            "region_code",
            "330111",
            "department_code",
            "D1",
            "subject_id",
            "s",
            "visit_verdict",
            "UNKNOWN",
            "official_verdict",
            "UNKNOWN",
            "time_verdict",
            "UNKNOWN",
            "first_event_at",
            at("2024-01-02T09:00:00"),
            "run",
            1));
  }

  /** The same, received and closed in January 2024. */
  TestStore closedCase(String caseNo, Object... pairs) {
    return aCase(
        caseNo,
        with(
            pairs,
            "received_at",
            at("2024-01-02T09:00:00"),
            "closed_at",
            at("2024-01-10T15:00:00")));
  }

  /** A lone application of item I1 that closed in January 2024. */
  TestStore closedApplication(String applicationNo, Object... pairs) {
    return insert(
        "application_outcome",
        with(
            pairs,
            "application_no",
            applicationNo,
            "item_code",
            "I1",
            "region_code",
            "330111",
            "department_code",
            "D1",
            "cases",
            List.of(applicationNo),
            "closed_at",
            at("2024-01-10T15:00:00"),
            "run",
            1));
  }

  /** An event of a type with an id of its own, on 2024-01-05. */
  TestStore event(String type, Object... pairs) {
    String id = String.format(java.util.Locale.ROOT, "%016d", ++rows);
    return insert(
        "event",
        with(
            pairs,
            "event_id",
            id,
            "source",
            "test",
            "source_key",
            id,
            "event_type",
            type,
            "event_time",
            at("2024-01-05T10:00:00"),
            "region_code",
            "330111",
            "subject_key_type",
            "ID_CARD",
            "channel",
            "HALL_WINDOW"));
  }

  MeasureService service() {
    return new MeasureService(reader);
  }

  /** The figure over everything that anybody may see. */
  MeasureResult figure(MeasureDefinition measure) {
    return service().figure(measure, Filters.NONE, MeasureQuery.LIVING, ReaderScope.everything());
  }

  /** Such as {@code 3/4 = 0.75 in 0.6..0.8, 2 excluded}: the parts, the value, the bounds. */
  static String told(MeasureResult result) {
    Double value = result.value();
    Double low = result.low();
    Double high = result.high();
    Object denominator = Cells.number(result.denominator());
    return Cells.number(result.numerator())
        + (denominator == null ? "" : "/" + denominator)
        + " = "
        + (value == null ? "none" : Cells.decimal(value))
        + (low == null || high == null
            ? ""
            : " in " + Cells.decimal(low) + ".." + Cells.decimal(high))
        + (result.excluded() == 0 ? "" : ", " + result.excluded() + " excluded");
  }

  Warehouse writer() {
    return writer;
  }

  Warehouse reader() {
    return reader;
  }

  @Override
  public void close() {
    reader.close();
    writer.execute(Statement.of("DROP DATABASE " + writer.config().database() + " SYNC"));
    writer.close();
  }

  private static Object[] with(Object[] pairs, Object... defaults) {
    Map<String, Object> all = row(defaults);
    all.putAll(row(pairs));
    List<Object> flat = new ArrayList<>();
    all.forEach((column, value) -> {
      flat.add(column);
      flat.add(value);
    });
    return flat.toArray();
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }
}
