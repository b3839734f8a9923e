package io.runonce.measures;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows that are needed, as they are at one moment, in tables of their own: found once, since
 * every rollup reads them and the living tables are ordered by what does not find them.
 */
public final class FoundRows {
  /** Everything, read where it lives. */
  static final FoundRows ALL = new FoundRows(Map.of());

  private static final Pattern READ = Pattern.compile("\\b(\\w+) FINAL\\b");

  private final Map<String, String> tables;

  /**
   * Names them.
   *
   * @param tables what to read in place of {@code case_outcome FINAL} and its like, by the name of
   *     the living table; of one that is left out all rows are meant
   */
  public FoundRows(Map<String, String> tables) {
    this.tables = Map.copyOf(tables);
  }

  /** The same text, reading these rows alone. */
  String within(String sql) {
    return READ.matcher(sql)
        .replaceAll(
            read -> Matcher.quoteReplacement(tables.getOrDefault(read.group(1), read.group())));
  }
}
