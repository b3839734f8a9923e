package io.runonce.jobs;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Event;
import io.runonce.engine.Credentials;
import io.runonce.engine.EngineServer;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventRows;
import io.runonce.warehouse.RejectRows;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;

/** A database of its own and the one Spark session, in a JVM that all tests share. */
final class TestDistrict implements AutoCloseable {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** The engine and the session: started once, at the first use. */
  private static final class Shared {
    static final EngineServer ENGINE = engine();
    static final SparkSession SPARK = SparkSessions.local(2);

    private static EngineServer engine() {
      try {
        return EngineServer.builder(Files.createTempDirectory("jobs-test")).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Warehouse warehouse;

  TestDistrict() {
    EngineServer engine = Shared.ENGINE;
    WarehouseConfig config =
        new WarehouseConfig(
            engine.url(),
            "test_" + COUNTER.incrementAndGet(),
            credential(engine.writer()),
            credential(engine.reader()));
    warehouse = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
    warehouse.migrate();
  }

  private static WarehouseConfig.Credential credential(Credentials credentials) {
    return new WarehouseConfig.Credential(credentials.user(), credentials.password());
  }

  Warehouse warehouse() {
    return warehouse;
  }

  ReckonActions actions(Clock clock) {
    return actions(clock, Progress.SILENT);
  }

  ReckonActions actions(Clock clock, Progress progress) {
    return ReckonActions.of(Shared.SPARK, warehouse.config(), clock, progress);
  }

  /** Forgets the rows that newer ones have replaced, as the store does in its own time. */
  void merge(String table) {
    warehouse.execute(Statement.of("OPTIMIZE TABLE " + table + " FINAL"));
  }

  void load(Catalogue catalogue) {
    warehouse.catalogues().save(catalogue, "test", "test");
  }

  void land(Iterable<Event> events) {
    EventRows rows = new EventRows(BatchToken.mint());
    for (Event event : events) {
      rows.add(event);
      if (rows.isFull()) {
        commit(rows);
        rows = new EventRows(BatchToken.mint());
      }
    }
    commit(rows);
  }

  /** Lands events as a sink does that dies before it tells the ledger, until it is told. */
  Runnable landUntold(Iterable<Event> events) {
    String untold = "untold_" + COUNTER.incrementAndGet();
    warehouse.execute(Statement.of("CREATE TABLE " + untold + " AS ingest_batch"));
    land(events);
    String newest = "committed_at = (SELECT max(committed_at) FROM ingest_batch)";
    warehouse.execute(
        Statement.of("INSERT INTO " + untold + " SELECT * FROM ingest_batch WHERE " + newest));
    warehouse.execute(
        Statement.of(
            "ALTER TABLE ingest_batch DELETE WHERE token IN (SELECT token FROM "
                + untold
                + ") SETTINGS mutations_sync = 2"));
    return () ->
        warehouse.execute(Statement.of("INSERT INTO ingest_batch SELECT * FROM " + untold));
  }

  private void commit(EventRows rows) {
    warehouse.batches().commit(Batch.of("test", rows, new RejectRows(rows.token()), "{}"));
  }

  List<io.runonce.warehouse.Row> query(String sql) {
    return warehouse.query(Statement.of(sql));
  }

  @Override
  public void close() {
    warehouse.execute(
        Statement.of("DROP DATABASE IF EXISTS " + warehouse.config().database() + " SYNC"));
    warehouse.close();
  }
}
