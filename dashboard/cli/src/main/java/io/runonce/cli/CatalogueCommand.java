package io.runonce.cli;

import io.runonce.contract.Catalogue;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads reference data. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = {
      "Loads a folder of reference data (items.csv, holidays.csv, …), all of it or nothing.",
      "It takes the place of the one before; run ./runonce reckon --all afterwards."
    })
final class CatalogueCommand implements Callable<Integer> {
  private final Door door;

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of(".");

  CatalogueCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new UserError(folder + " is no folder; give the one that holds items.csv");
    }
    String by = System.getProperty("user.name", "");
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.WRITER)) {
      print(CatalogueImport.load(door.console(), warehouse, folder, by));
    }
    return 0;
  }

  private void print(Catalogue catalogue) {
    TextTable table = new TextTable("loaded", "rows");
    table.row("items", count(catalogue.items().size()));
    table.row("one-things", count(catalogue.oneThings().size()));
    table.row("materials", count(catalogue.materials().size()));
    table.row("queues", count(catalogue.queues().size()));
    table.row("sources", count(catalogue.sources().size()));
    table.row("departments", count(catalogue.departments().size()));
    table.row("locations", count(catalogue.locations().size()));
    table.row("ticket feeds", count(catalogue.ticketFeeds().size()));
    table.row("holidays", count(catalogue.holidays().size()));
    table.row("guides", count(catalogue.guides().size()));
    door.console().print(table.toString());
  }

  private static String count(int rows) {
    return Integer.toString(rows);
  }
}
