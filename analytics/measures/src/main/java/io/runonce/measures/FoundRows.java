package io.runonce.measures;

import io.runonce.warehouse.Warehouse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows that a run touches, as they are at this moment, in tables of the run's: found once,
 * since every rollup reads them and the tables are ordered by what does not find them.
 */
final class FoundRows {
  private static final Pattern READ = Pattern.compile("\\b(\\w+) FINAL\\b");

  /** What no source reads, and what is longest. */
  private static final String UNREAD = "attributes, unknown_fields";

  private final Map<String, String> tables;

  private FoundRows(Map<String, String> tables) {
    this.tables = tables;
  }

  /**
   * Finds them.
   *
   * @param prefix of the names of tables that the caller drops
   */
  static FoundRows of(Warehouse warehouse, Touched touched, Standing standing, String prefix) {
    Map<String, String> tables = new TreeMap<>();
    touched
        .ofSources()
        .forEach((table, condition) -> {
          if (!condition.equals(Formula.EVERY)) {
            String found = prefix + table;
            String columns = table.equals("event") ? "* EXCEPT (" + UNREAD + ")" : "*";
            warehouse.execute(
                standing.statement(
                    "CREATE TABLE "
                        + found
                        + " ENGINE = MergeTree ORDER BY tuple() AS SELECT "
                        + columns
                        + " FROM "
                        + table
                        + " FINAL WHERE "
                        + condition));
            tables.put(table, found);
          }
        });
    return new FoundRows(tables);
  }

  /** The same text, reading these rows alone; a table whose rows are all meant is read itself. */
  String within(String sql) {
    return READ.matcher(sql)
        .replaceAll(read -> {
          String found = tables.get(read.group(1));
          return Matcher.quoteReplacement(found == null ? read.group() : found);
        });
  }
}
