package io.runonce.cli;

import io.runonce.contract.Catalogue;
import io.runonce.sources.catalogue.CatalogueReader;
import io.runonce.sources.catalogue.CatalogueReading;
import io.runonce.sources.catalogue.Problem;
import io.runonce.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;

/** Loads a folder of reference data, all of it or nothing. */
final class CatalogueImport {
  private CatalogueImport() {}

  /**
   * Reads, checks and puts a catalogue in force.
   *
   * @param by who does it
   * @return what was loaded
   * @throws UserError if a cell is wrong, after each wrong cell has been told
   */
  static Catalogue load(Console console, Warehouse warehouse, Path folder, String by) {
    CatalogueReading reading = CatalogueReader.read(folder);
    tell(console, "warning", reading.warnings());
    return switch (reading) {
      case CatalogueReading.Loaded loaded -> {
        warehouse.catalogues().save(loaded.catalogue(), by, folder.toString());
        yield loaded.catalogue();
      }
      case CatalogueReading.Refused refused -> {
        tell(console, "error", refused.errors());
        throw new UserError(
            folder
                + ": "
                + refused.errorCount()
                + " faults, so nothing of it was loaded; mend them"
                + " and import it again");
      }
    };
  }

  static void tell(Console console, String level, List<Problem> problems) {
    for (Problem problem : problems) {
      console.say("%s: %s", level, problem.line());
    }
  }
}
