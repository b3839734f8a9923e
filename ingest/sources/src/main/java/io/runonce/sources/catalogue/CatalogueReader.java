package io.runonce.sources.catalogue;

import io.runonce.contract.Catalogue;
import java.nio.file.Path;

/**
 * Reads a catalogue (CONTRACT §2). Every fault is told with file, row, column, value and what is
 * allowed; with any fault nothing is loaded.
 */
public final class CatalogueReader {
  /** How many faults are told one by one. */
  public static final int MOST_ERRORS = 50;

  private CatalogueReader() {}

  /**
   * Reads a folder of CSV files, or one workbook ({@code .xlsx}) with a sheet for each of them.
   * Never throws for what is there or lacking: that is in the answer.
   */
  public static CatalogueReading read(Path source) {
    Sheets sheets =
        source.toString().endsWith(".xlsx") ? new XlsxSheets(source) : new CsvSheets(source);
    Problems problems = new Problems();
    Catalogue catalogue = tables(sheets, problems);
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

  private static Catalogue tables(Sheets sheets, Problems problems) {
    return new Catalogue(
        Tables.ITEMS.read(sheets, problems, Tables::item),
        Tables.ONE_THINGS.read(sheets, problems, Tables::oneThing),
        Tables.MATERIALS.read(sheets, problems, Tables::material),
        Tables.QUEUES.read(sheets, problems, Tables::queue),
        Tables.SOURCES.read(sheets, problems, Tables::source),
        Tables.DEPARTMENTS.read(sheets, problems, Tables::department),
        Tables.LOCATIONS.read(sheets, problems, Tables::location),
        Tables.TICKET_FEEDS.read(sheets, problems, Tables::ticketFeed),
        Tables.HOLIDAYS.read(sheets, problems, Tables::holiday),
        Tables.GUIDES.read(sheets, problems, Tables::guide));
  }
}
