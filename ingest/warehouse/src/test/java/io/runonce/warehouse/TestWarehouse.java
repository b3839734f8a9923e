package io.runonce.warehouse;

import io.runonce.engine.Credentials;
import io.runonce.engine.EngineServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A database of its own in an engine that all tests of this JVM share. */
final class TestWarehouse implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T01:02:03Z"), ZoneOffset.UTC);

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static @Nullable EngineServer server;

  private final WarehouseConfig config;
  private final Warehouse warehouse;

  TestWarehouse() {
    config = config("test_" + COUNTER.incrementAndGet());
    warehouse = Warehouse.open(config, Access.WRITER, CLOCK);
  }

  static TestWarehouse migrated() {
    TestWarehouse test = new TestWarehouse();
    test.warehouse.migrate();
    return test;
  }

  Warehouse writer() {
    return warehouse;
  }

  WarehouseConfig config() {
    return config;
  }

  long count(String table) {
    return warehouse
        .query(Statement.of("SELECT count() AS n FROM " + table))
        .getFirst()
        .number("n");
  }

  private static synchronized WarehouseConfig config(String database) {
    EngineServer engine = server;
    if (engine == null) {
      engine = start();
      server = engine;
    }
    return new WarehouseConfig(
        engine.url(), database, credential(engine.writer()), credential(engine.reader()));
  }

  private static EngineServer start() {
    try {
      Path folder = Files.createTempDirectory("warehouse-test");
      return EngineServer.builder(folder).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WarehouseConfig.Credential credential(Credentials credentials) {
    return new WarehouseConfig.Credential(credentials.user(), credentials.password());
  }

  @Override
  public void close() {
    warehouse.execute(Statement.of("DROP DATABASE IF EXISTS " + config.database() + " SYNC"));
    warehouse.close();
  }
}
