package io.runonce.warehouse;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the store's tables to what the code expects; refuses where it cannot know how. */
final class Migrator {
  private static final String BOOT_DATABASE = "default";

  private final Transport transport;
  private final String database;
  private final List<Migration> known;
  private final Clock clock;

  private record Applied(String name, String checksum) {}

  Migrator(Transport transport, String database, List<Migration> known, Clock clock) {
    this.transport = transport;
    this.database = database;
    this.known = known;
    this.clock = clock;
  }

  /**
   * Applies what is missing.
   *
   * <ol>
   *   <li>creates the database, Atomic, where there is none,
   *   <li>compares what was applied with the code: a changed file or a newer store is refused,
   *   <li>applies the rest in order, and records each; one program at a time.
   * </ol>
   */
  int migrate() {
    transport.executeIn(
        BOOT_DATABASE,
        Statement.of("CREATE DATABASE IF NOT EXISTS " + database + " ENGINE = Atomic"));
    String replicated = isReplicated() ? "Replicated" : "";
    transport.execute(
        Statement.of(
            "CREATE TABLE IF NOT EXISTS schema_migration (version UInt32, name String,"
                + " checksum String, applied_at DateTime64(3, 'Asia/Shanghai')) ENGINE = "
                + replicated
                + "ReplacingMergeTree ORDER BY version SETTINGS fsync_after_insert = 1"));
    if (missing().isEmpty()) {
      return 0;
    }
    try (MigrationLock lock = MigrationLock.take(transport, replicated)) {
      // Another program may have applied them meanwhile.
      List<Migration> missing = missing();
      for (Migration each : missing) {
        lock.check();
        apply(each, replicated);
      }
      return missing.size();
    }
  }

  private List<Migration> missing() {
    Map<Integer, Applied> applied = applied();
    applied.forEach(this::check);
    return known.stream().filter(each -> !applied.containsKey(each.version())).toList();
  }

  private void check(int version, Applied applied) {
    Migration expected =
        known.stream()
            .filter(each -> each.version() == version)
            .findFirst()
            .orElseThrow(() ->
                new WarehouseException(
                    "the warehouse is newer than this program ("
                        + applied.name()
                        + " is applied); use the program that wrote it, or a newer one"));
    if (!expected.checksum().equals(applied.checksum())) {
      throw new WarehouseException(
          "migration "
              + applied.name()
              + " was changed after it was applied; restore the file, or write a new one");
    }
  }

  private void apply(Migration migration, String replicated) {
    for (String sql : migration.statements()) {
      transport.execute(Statement.of(sql.replace("{R}", replicated)));
    }
    RowBinaryWriter row = new RowBinaryWriter(256);
    row.int32(migration.version())
        .string(migration.name())
        .string(migration.checksum())
        .instant(clock.instant())
        .endRow();
    transport.insertRowBinary(
        "schema_migration", List.of("version", "name", "checksum", "applied_at"), row);
  }

  private Map<Integer, Applied> applied() {
    Map<Integer, Applied> applied = new TreeMap<>();
    transport.rows(
        Statement.of("SELECT version, name, checksum FROM schema_migration FINAL ORDER BY version"),
        null,
        row ->
            applied.put(
                row.integer("version"), new Applied(row.string("name"), row.string("checksum"))));
    return applied;
  }

  private boolean isReplicated() {
    boolean[] replicated = {false};
    transport.rows(
        Statement.of("SELECT engine FROM system.databases WHERE name = {name:String}")
            .with("name", database),
        BOOT_DATABASE,
        row -> replicated[0] = row.string("engine").equals("Replicated"));
    return replicated[0];
  }
}
