package io.runonce.cli;

import io.runonce.contract.Holiday;
import io.runonce.sources.catalogue.CalendarReader;
import io.runonce.sources.catalogue.CatalogueReading;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Catalogues;
import io.runonce.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds the State Council's notice of a year to the calendar. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = {
      "Adds the holiday notice of a year, or of some, to the catalogue in force.",
      "FILE is a holidays.csv: date,kind,name,year; kind is HOLIDAY or MAKE_UP_WORKDAY.",
      "A year that is there already is replaced. The next reckoning reckons everything anew."
    })
final class CalendarCommand implements Callable<Integer> {
  private final Door door;

  @Parameters(paramLabel = "FILE", description = "The notice as CSV.")
  private Path file = Path.of("holidays.csv");

  @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
  private boolean isDryRun;

  CalendarCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      throw new UserError(file + " cannot be read; give the name of a file that is there");
    }
    List<Holiday> added = read();
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(isDryRun ? Access.READER : Access.WRITER)) {
      merge(warehouse, added);
    }
    return 0;
  }

  private List<Holiday> read() {
    return switch (CalendarReader.read(file)) {
      case CatalogueReading.Loaded loaded -> {
        CatalogueImport.tell(door.console(), "warning", loaded.warnings());
        yield loaded.catalogue().holidays();
      }
      case CatalogueReading.Refused refused -> {
        CatalogueImport.tell(door.console(), "error", refused.errors());
        throw new UserError(
            file + ": " + refused.errorCount() + " faults, so nothing of it was added; mend them");
      }
    };
  }

  private void merge(Warehouse warehouse, List<Holiday> added) {
    Catalogues.Numbered before =
        warehouse
            .catalogues()
            .load()
            .orElseThrow(() ->
                new UserError(
                    "there is no catalogue to add it to; run ./runonce import catalogue DIR first"));
    CalendarMerge merge = CalendarMerge.of(before.catalogue(), added);
    print(merge);
    if (isDryRun) {
      door.console().say("dry run: nothing was changed");
    } else if (!merge.changesNothing()) {
      warehouse
          .catalogues()
          .save(merge.catalogue(), System.getProperty("user.name", ""), "calendar " + file);
      door.console().say("run ./runonce reckon --all, or leave it to ./runonce up");
    }
  }

  private void print(CalendarMerge merge) {
    TextTable table = new TextTable("year", "", "holidays", "make-up workdays", "workdays in it");
    for (CalendarMerge.Year year : merge.years()) {
      table.row(
          Integer.toString(year.year()),
          year.change().name().toLowerCase(Locale.ROOT),
          Long.toString(year.holidays()),
          Long.toString(year.makeUpWorkdays()),
          Long.toString(year.workdays()));
    }
    door.console().print(table.toString());
  }
}
