package io.runonce.stream;

import io.runonce.engine.Credentials;
import io.runonce.engine.EngineServer;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A database of its own in an engine that all tests of this JVM share. */
final class TestStore implements AutoCloseable {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static @Nullable EngineServer server;

  private final WarehouseConfig config;
  private final Warehouse warehouse;

  private TestStore(WarehouseConfig config) {
    this.config = config;
    warehouse = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
    warehouse.migrate();
  }

  static TestStore open() {
    EngineServer engine = engine();
    return new TestStore(
        new WarehouseConfig(
            engine.url(),
            "stream_" + COUNTER.incrementAndGet(),
            credential(engine.writer()),
            credential(engine.reader())));
  }

  private static synchronized EngineServer engine() {
    EngineServer engine = server;
    if (engine == null) {
      try {
        engine = EngineServer.builder(Files.createTempDirectory("stream-test")).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = engine;
    }
    return engine;
  }

  private static WarehouseConfig.Credential credential(Credentials credentials) {
    return new WarehouseConfig.Credential(credentials.user(), credentials.password());
  }

  WarehouseConfig config() {
    return config;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** The environment of a process that works on this database. */
  Map<String, String> environment(Path dataFolder) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("RUNONCE_DATA", dataFolder.toString());
    environment.put("RUNONCE_CLICKHOUSE_URL", config.url());
    environment.put("RUNONCE_CLICKHOUSE_DATABASE", config.database());
    environment.put("RUNONCE_CLICKHOUSE_USER", config.writer().user());
    environment.put("RUNONCE_CLICKHOUSE_PASSWORD", config.writer().password());
    environment.put("RUNONCE_SUBJECT_KEY", "a key of tests, long enough");
    environment.put("RUNONCE_INGEST_CHECKPOINT", "PT0.2S");
    environment.put("RUNONCE_INGEST_POLL", "PT0.05S");
    environment.put("RUNONCE_INGEST_PARALLELISM", "2");
    return environment;
  }

  IngestConfig ingestConfig(Path dataFolder) {
    return IngestConfig.load(environment(dataFolder));
  }

  /** How far the topics are, as it was looked at last. */
  List<PartitionBacklog> backlog() {
    return warehouse.query(PartitionBacklog.NEWEST).stream().map(PartitionBacklog::of).toList();
  }

  long number(String sql) {
    return warehouse.query(Statement.of("SELECT toInt64(" + sql + ") AS n")).getFirst().number("n");
  }

  /** Rows of events, and how many ids they have: the same where each was landed once. */
  long eventRows() {
    return number("(SELECT count() FROM event)");
  }

  long eventIds() {
    return number("(SELECT uniqExact(event_id) FROM event)");
  }

  @Override
  public void close() {
    warehouse.execute(Statement.of("DROP DATABASE IF EXISTS " + config.database() + " SYNC"));
    warehouse.close();
  }
}
