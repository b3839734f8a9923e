package io.runonce.sources.catalogue;

import io.runonce.contract.Catalogue;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads one holidays.csv by itself (CONTRACT §2): the notices of a year or some years, to be added
 * to a catalogue that is there. A year that contradicts itself is refused whole.
 */
public final class CalendarReader {
  private CalendarReader() {}

  /**
   * Reads a file of any name.
   *
   * @return a catalogue that holds holidays alone, or what is wrong; never throws for what is there
   *     or lacking
   */
  public static CatalogueReading read(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    String name = String.valueOf(absolute.getFileName());
    Problems problems = new Problems();
    Table table = new Table(name, Tables.HOLIDAYS.columns(), true);
    Catalogue catalogue =
        holidaysAlone(table, new CsvSheets(folder == null ? absolute : folder), problems);
    if (problems.errorCount() == 0) {
      new Notices(name, problems).check(catalogue.holidays());
    }
    if (problems.errorCount() > 0) {
      return new CatalogueReading.Refused(
          problems.errors(), problems.errorCount(), problems.warnings());
    }
    return new CatalogueReading.Loaded(catalogue, problems.warnings());
  }

  private static Catalogue holidaysAlone(Table table, Sheets sheets, Problems problems) {
    return new Catalogue(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        table.read(sheets, problems, Tables::holiday),
        List.of());
  }
}
