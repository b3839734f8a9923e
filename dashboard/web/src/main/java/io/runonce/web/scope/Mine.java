package io.runonce.web.scope;

import io.runonce.warehouse.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The reader's scope as SQL. A statement names the condition, the store binds who reads; one that
 * reads people's rows and names no condition is refused, so that no page can forget it.
 */
public final class Mine {
  /** Over the columns {@code region_code} and {@code department_code} of a case or an event. */
  public static final String ROW =
      """
      (({my_regions_all:Bool} OR arrayExists(here -> startsWith(region_code, here), {my_regions:Array(String)}))
       AND ({my_departments_all:Bool} OR has({my_departments:Array(String)}, toString(department_code))))
      """;

  /** Whether nothing is kept from the reader: for rows that tell nothing of where they belong. */
  public static final String WHOLE = "({my_regions_all:Bool} AND {my_departments_all:Bool})";

  /** Over the column {@code region_code} alone, of a place. */
  public static final String PLACE =
      "({my_regions_all:Bool} OR arrayExists(here -> startsWith(region_code, here),"
          + " {my_regions:Array(String)}))";

  /** The case that the statement calls {@code case} is the reader's. */
  public static final String NAMED_CASE =
      "{case:String} IN (SELECT case_no FROM case_outcome FINAL WHERE result_set = ''"
          + " AND case_no = {case:String} AND "
          + ROW
          + ")";

  /** What is nobody's secret: the catalogue, the calendar, targets, and how far the work is. */
  private static final Set<String> OPEN =
      Set.of(
          "calendar_day",
          "candidate_pool",
          "catalogue_import",
          "coverage",
          "day_state",
          "department",
          "feed_newest",
          "guide",
          "ingest_batch",
          "ingest_file",
          "ingest_span",
          "item_version",
          "live_watch",
          "location",
          "material",
          "one_thing",
          "plan_run",
          "plan_score",
          "queue",
          "reckon_run",
          "reckoned_batch",
          "source_system",
          "target",
          "ticket_feed");

  private static final Pattern READS = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+(\\w+)");
  private static final Pattern NAMED = Pattern.compile("(?i)\\b(\\w+)\\s+AS\\s*\\(\\s*SELECT\\b");
  private static final String LIVING = "result_set = ''";
  private static final String NAMED_RESULTS = "result_set = {results:String}";
  private static final String ASKS = "{my_departments_all:";

  private Mine() {}

  /**
   * The statement with the reader's scope bound.
   *
   * @throws IllegalStateException if it reads people's rows and does not ask whose they are
   */
  public static Statement bind(Statement statement, Scope scope) {
    if (!statement.sql().contains(ASKS)) {
      refuseSecrets(statement.sql());
    }
    return with(
        statement,
        "my_regions",
        scope.reader().regionPrefixes().orElse(List.of()),
        "my_departments",
        scope.departments().orElse(List.of()),
        "my_regions_all",
        scope.regions().isEmpty(),
        "my_departments_all",
        scope.departments().isEmpty());
  }

  /**
   * The same question of the results of an instant: statements ask the living ones, whose name is
   * empty, and say so in these words.
   */
  public static Statement ofResults(Statement statement, String resultSet) {
    return statement.sql().contains(LIVING)
        ? new Statement(statement.sql().replace(LIVING, NAMED_RESULTS), statement.arguments())
            .with("results", resultSet)
        : statement;
  }

  private static Statement with(Statement statement, Object... pairs) {
    Statement bound = statement;
    for (int i = 0; i < pairs.length; i += 2) {
      if (statement.sql().contains("{" + pairs[i] + ":")) {
        bound = bound.with((String) pairs[i], pairs[i + 1]);
      }
    }
    return bound;
  }

  private static void refuseSecrets(String sql) {
    Set<String> here =
        Set.copyOf(NAMED.matcher(sql).results().map((MatchResult m) -> m.group(1)).toList());
    READS
        .matcher(sql)
        .results()
        .map((MatchResult m) -> m.group(1))
        .filter(table -> !OPEN.contains(table) && !here.contains(table))
        .findFirst()
        .ifPresent(table -> {
          throw new IllegalStateException(
              table + " is read without asking whose rows they are: add Mine.ROW to " + sql);
        });
  }
}
