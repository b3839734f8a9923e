package io.runonce.cli;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.nio.file.Path;

/** The store's own backup, which may only write and read the data folder's {@code backups}. */
final class StoreArchive {
  private static final Statement EVENTS = Statement.of("SELECT count() AS events FROM event FINAL");
  private static final Statement HELD =
      Statement.of(
          "SELECT (SELECT count() FROM event) + (SELECT count() FROM rejected_event)"
              + " + (SELECT count() FROM catalogue_import) AS held");

  private final Warehouse warehouse;

  StoreArchive(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  long events() {
    return warehouse.query(EVENTS).getFirst().number("events");
  }

  /** Whether nothing was loaded yet. */
  boolean isEmpty() {
    return warehouse.query(HELD).getFirst().number("held") == 0;
  }

  void write(Path file) {
    warehouse.execute(
        Statement.of("BACKUP DATABASE " + database() + " TO File(" + literal(file) + ")"));
  }

  /** Takes the place of a store that is empty, and brings it up to this version's tables. */
  void read(Path file) {
    warehouse.execute(Statement.of("DROP DATABASE " + database() + " SYNC"));
    warehouse.execute(
        Statement.of("RESTORE DATABASE " + database() + " FROM File(" + literal(file) + ")"));
    warehouse.migrate();
  }

  private String database() {
    return warehouse.config().database();
  }

  /** These two statements take no bound values. */
  private static String literal(Path file) {
    return "'" + file.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
