package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question of one's own, with the reader's credential: it can change nothing. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Runs one read-only query: a table on the terminal, or CSV or JSON.")
final class SqlCommand implements Callable<Integer> {
  /** The forms of an answer, and ClickHouse's names for them. */
  enum Form {
    table("PrettyCompactMonoBlock"),
    csv("CSVWithNames"),
    json("JSONEachRow");

    private final String format;

    Form(String format) {
      this.format = format;
    }
  }

  private final Door door;

  @Parameters(paramLabel = "QUERY", description = "One SELECT, SHOW, DESCRIBE or EXPLAIN.")
  private String query = "";

  @Option(
      names = "--as",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Form form = Form.table;

  SqlCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.READER)) {
      warehouse.export(Statement.of(query), form.format, door.console().results());
      door.console().results().flush();
      return 0;
    }
  }
}
