package io.runonce.measures;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/**
 * The targets that a place has set or that bind it, from the table {@code target}, each as its
 * newest revision says; what a department has set for itself binds no place.
 */
final class Targets {
  private static final String SQL =
      "SELECT region_code, valid_from, due_date, value, origin FROM (SELECT * FROM target FINAL "
          + "WHERE measure_id = {measure:String} AND department_code = '' ORDER BY revision DESC "
          + "LIMIT 1 BY region_code, valid_from) WHERE NOT withdrawn "
          + "ORDER BY valid_from, region_code";

  private final Warehouse warehouse;

  Targets(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  static Statement statement(MeasureDefinition measure) {
    return Statement.of(SQL).with("measure", measure.id());
  }

  /** The definition's, then those of the table that bind this region, oldest first. */
  List<Target> of(MeasureDefinition measure, String regionCode) {
    List<Target> targets = new ArrayList<>(measure.targets());
    for (Row row : warehouse.query(statement(measure))) {
      String bound = row.string("region_code");
      if (bound.isEmpty() || regionCode.startsWith(RegionCode.prefix(bound))) {
        targets.add(
            new Target(
                row.decimal("value"),
                new Words(bound, bound),
                new Words(row.string("origin"), row.string("origin")),
                row.date("valid_from"),
                row.dateOrNull("due_date")));
      }
    }
    return targets;
  }
}
