package io.runonce.cli;

import io.runonce.warehouse.Warehouse;
import java.nio.file.Path;

/** Loads a folder of reference data, all of it or nothing. */
final class CatalogueImport {
  private CatalogueImport() {}

  static void load(Warehouse warehouse, Path folder, String by) {
    throw new UserError("soon");
  }
}
