package io.runonce.warehouse;

import io.runonce.contract.Catalogue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps reference data. Each import stands whole under a number of its own; the row that names the
 * number is written last, so that no reader ever sees half of one.
 */
public final class Catalogues {
  private final Warehouse warehouse;
  private final Clock clock;

  /**
   * Reference data as imported.
   *
   * @param number grows with each import
   */
  public record Numbered(long number, Catalogue catalogue) {}

  Catalogues(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /**
   * Writes an import and puts it in force.
   *
   * @param importedBy who did it
   * @param origin where it came from, a folder for one
   * @return its number
   */
  public long save(Catalogue catalogue, String importedBy, String origin) {
    long number = newestNumber().orElse(0L) + 1;
    long rows = 0;
    for (Map.Entry<String, List<Map<String, Object>>> table :
        CatalogueRows.of(catalogue, number).entrySet()) {
      warehouse.insert(table.getKey(), table.getValue());
      rows += table.getValue().size();
    }
    warehouse.insert(
        "catalogue_import",
        List.of(
            Map.of(
                "catalogue", number,
                "imported_at", clock.instant(),
                "imported_by", importedBy,
                "origin", origin,
                "rows", rows)));
    return number;
  }

  /** The number in force, empty before the first import. */
  public Optional<Long> newestNumber() {
    List<Row> rows =
        warehouse.query(
            Statement.of("SELECT catalogue FROM catalogue_import ORDER BY catalogue DESC LIMIT 1"));
    return rows.stream().findFirst().map(row -> row.number("catalogue"));
  }

  /** The reference data in force, empty before the first import. */
  public Optional<Numbered> load() {
    return newestNumber().map(number -> new Numbered(number, load(number)));
  }

  /** The reference data of one import, as it was. */
  public Catalogue load(long number) {
    return new CatalogueReader(warehouse, number).read();
  }
}
