package io.runonce.sources.catalogue;

import io.runonce.contract.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a folder of CSV files as a catalogue (CONTRACT §2). Every fault is told with file, row,
 * column, value and what is allowed; with any fault nothing is loaded.
 */
public final class CatalogueReader {
  /** How many faults are told one by one. */
  public static final int MOST_ERRORS = 50;

  private static final List<Table> REQUIRED = List.of(Tables.ITEMS, Tables.HOLIDAYS);

  private CatalogueReader() {}

  /** Never throws for what a folder holds or lacks: that is in the answer. */
  public static CatalogueReading read(Path folder) {
    Problems problems = new Problems();
    for (Table table : REQUIRED) {
      if (!Files.isRegularFile(folder.resolve(table.file()))) {
        problems.error(new Problem(table.file(), 0, "", "", "is missing in " + folder));
      }
    }
    Catalogue catalogue = tables(folder, problems);
    if (problems.errorCount() == 0) {
      new Duplicates(problems).check(catalogue);
    }
    if (problems.errorCount() > 0) {
      return new CatalogueReading.Refused(
          problems.errors(), problems.errorCount(), problems.warnings());
    }
    new Lints(problems).check(catalogue);
    return new CatalogueReading.Loaded(catalogue, problems.warnings());
  }

  private static Catalogue tables(Path folder, Problems problems) {
    return new Catalogue(
        Tables.ITEMS.read(folder, problems, Tables::item),
        Tables.ONE_THINGS.read(folder, problems, Tables::oneThing),
        Tables.MATERIALS.read(folder, problems, Tables::material),
        Tables.QUEUES.read(folder, problems, Tables::queue),
        Tables.SOURCES.read(folder, problems, Tables::source),
        Tables.DEPARTMENTS.read(folder, problems, Tables::department),
        Tables.LOCATIONS.read(folder, problems, Tables::location),
        Tables.TICKET_FEEDS.read(folder, problems, Tables::ticketFeed),
        Tables.HOLIDAYS.read(folder, problems, Tables::holiday),
        Tables.GUIDES.read(folder, problems, Tables::guide));
  }
}
