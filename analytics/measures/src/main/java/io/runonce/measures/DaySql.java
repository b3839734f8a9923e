package io.runonce.measures;

import io.runonce.warehouse.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that make day tables, from the definitions that the direct way reads too. */
final class DaySql {
  /** Groups beyond this go to the disk: the store has 1.5 GiB by default for all that it does. */
  private static final long SPILL_BYTES = 256L << 20;

  /** The day or month that counted rows are of: {@code day} is that of the rows themselves. */
  private static final String FIRST = "first_day";

  private DaySql() {}

  /** The columns of parts that a day table has. */
  static Set<String> partColumns(String table) {
    Set<String> columns = new LinkedHashSet<>();
    Rollups.in(table).forEach(rollup -> columns.addAll(rollup.parts().values()));
    return columns;
  }

  /**
   * Conditions that cut the days into so many parts of about as many spans each, none of which is
   * cut: what is added up at once must fit in memory.
   */
  static List<String> parts(int count, Span span) {
    String month = "12 * toYear(day) + toMonth(day)";
    String number = span == Span.MONTH ? month : "31 * (" + month + ") + toDayOfMonth(day)";
    return IntStream.range(0, count)
        .mapToObj(part -> count == 1 ? Formula.EVERY : "(" + number + ") % " + count + " = " + part)
        .toList();
  }

  static Statement drop(String table) {
    return Statement.of("DROP TABLE IF EXISTS " + table + " SYNC");
  }

  /** A table of the events that rollups read, as they were known. */
  static String events(String table) {
    return "CREATE TABLE "
        + table
        + " ENGINE = MergeTree ORDER BY event_type AS SELECT event_id, event_type, event_time, "
        + "case_no, application_no, subject_id, agent_id, agent_kind, ticket_no, queue_code, "
        + "item_code, department_code, region_code, channel, location_id, grade, grade_origin FROM "
        + FeedbackSources.events('(' + Rollups.EVENTS_READ + ')');
  }

  /** A part of a table of the rows of a source, each once with all that it belongs to. */
  static String together(Source.Spread spread, String table, int part, int parts) {
    String into =
        part == 0
            ? "CREATE TABLE " + table + " ENGINE = MergeTree ORDER BY tuple() AS"
            : "INSERT INTO " + table;
    return into + " SELECT * FROM " + spread.part(part, parts);
  }

  /**
   * Adds up rows that meet a condition on their day.
   *
   * @param from what is read in place of the source's
   */
  static String whole(Rollup rollup, String from, String into, String isMeant) {
    return insert(rollup, into) + saying(rollup, counted(rollup, from, isMeant));
  }

  /**
   * Adds to each bucket what it should hold and lacks, and takes away what it should not: the sum
   * is then that of the source, whatever it was.
   *
   * @param from what is read in place of the source's: all that it has of these days
   * @param isMeant a condition on the days to make anew
   */
  static String again(Rollup rollup, String from, String isMeant) {
    return difference(
        rollup,
        counted(rollup, from, isMeant),
        rollup.table() + " WHERE source = '" + rollup.name() + "' AND " + isMeant,
        "day");
  }

  /** What some rows are counted as now, into a table of its own. */
  static String snapshot(Rollup rollup, String from, String isMeant, String table) {
    return "CREATE TABLE "
        + table
        + " ENGINE = Memory AS "
        + saying(rollup, counted(rollup, from, isMeant));
  }

  /** Adds what some rows are counted as now, and takes away what they were. */
  static String change(Rollup rollup, String from, String isMeant, String snapshot) {
    return difference(rollup, counted(rollup, from, isMeant), snapshot, FIRST);
  }

  private static String difference(Rollup rollup, String now, String before, String firstBefore) {
    Collection<String> parts = rollup.parts().values();
    String keys = String.join(", ", rollup.keyNames());
    return insert(rollup, rollup.table())
        + "SELECT '"
        + rollup.name()
        + "', level, "
        + FIRST
        + ", "
        + keys
        + ", sum(rows), "
        + parts.stream().map(DaySql::sum).collect(Collectors.joining(", "))
        + " FROM ("
        + now
        + " UNION ALL SELECT source, level, "
        + firstBefore
        + ", "
        + keys
        + ", -rows, "
        + parts.stream().map(part -> '-' + part).collect(Collectors.joining(", "))
        + " FROM "
        + before
        + ") GROUP BY level, "
        + FIRST
        + ", "
        + keys
        + " HAVING "
        + anyOf(parts.stream().map(DaySql::sum).toList());
  }

  /** Which days rows of a table are of, by the buckets that watch it. */
  static String days(String table, String condition) {
    List<String> pairs = new ArrayList<>();
    for (Rollup rollup : Rollups.ALL) {
      for (Rollup.Watched watched : rollup.watched()) {
        if (watched.table().equals(table)) {
          pairs.add(
              "('" + rollup.bucket() + "', ifNull(" + watched.day() + ", " + Rollup.NO_DAY + "))");
        }
      }
    }
    return "SELECT DISTINCT pair.1 AS bucket, pair.2 AS day FROM (SELECT arrayJoin(["
        + String.join(", ", pairs)
        + "]) AS pair FROM "
        + table
        + " WHERE "
        + condition
        + ")";
  }

  /** The rows of an insert have a key each: to look for equal ones would cost as much again. */
  private static String insert(Rollup rollup, String into) {
    return "INSERT INTO "
        + into
        + " (source, level, day, "
        + String.join(", ", rollup.keyNames())
        + ", rows, "
        + String.join(", ", rollup.parts().values())
        + ") SETTINGS optimize_on_insert = 0, max_bytes_before_external_group_by = "
        + SPILL_BYTES
        + ' ';
  }

  /** The source's rows, counted by each level. */
  private static String counted(Rollup rollup, String from, String condition) {
    Source source = rollup.source();
    boolean hasMonths = rollup.unit() == Span.MONTH;
    String keys = String.join(", ", rollup.keyNames());
    String rows =
        "(SELECT *, "
            + rollup.day()
            + " AS day"
            + (hasMonths ? ", " + Span.MONTH.first("day") + " AS month" : "")
            + rollup.keyNames().stream()
                .filter(key -> !key.equals(rollup.keys().get(key)))
                .map(key -> ", " + rollup.keys().get(key) + " AS " + key)
                .collect(Collectors.joining())
            + " FROM "
            + from
            + (source.where().equals(Formula.EVERY) ? "" : " WHERE " + source.where())
            + ")";
    String sets =
        rollup.levels().stream()
            .map(level ->
                (level.span() == Span.MONTH ? "(month" : "(day")
                    + level.keys().stream().map(key -> ", " + key).collect(Collectors.joining())
                    + ")")
            .collect(Collectors.joining(", "));
    return "SELECT '"
        + rollup.name()
        + "' AS source, "
        + (hasMonths
            ? "toUInt16(grouping(%s) + %d * grouping(day)) AS level, if(grouping(day) = 1, month, day)"
                .formatted(keys, Span.MONTH.bit())
            : "toUInt16(grouping(" + keys + ")) AS level, day")
        + " AS "
        + FIRST
        + ", "
        + keys
        + ", toInt64(count()) AS rows, "
        + rollup.parts().entrySet().stream()
            .map(part -> integer(part.getKey()) + " AS " + part.getValue())
            .collect(Collectors.joining(", "))
        + " FROM "
        + rows
        + (condition.equals(Formula.EVERY) ? "" : " WHERE " + condition)
        + " GROUP BY GROUPING SETS ("
        + sets
        + ")";
  }

  private static String integer(String aggregate) {
    return "toInt64(ifNull(" + aggregate + ", 0))";
  }

  private static String sum(String column) {
    return "sum(" + column + ")";
  }

  /** Rows that say nothing are not kept. */
  private static String saying(Rollup rollup, String counted) {
    return counted + " HAVING " + anyOf(List.copyOf(rollup.parts().values()));
  }

  private static String anyOf(List<String> sums) {
    return "arrayExists(sum -> sum != 0, [" + String.join(", ", sums) + "])";
  }
}
