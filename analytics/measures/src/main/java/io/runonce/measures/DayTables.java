package io.runonce.measures;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.TwoAtOnce;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the day tables of the living results. Whoever writes outcomes lists first what that will
 * change and has it made anew after; what is listed stays so until it was, whatever dies between.
 */
public final class DayTables {
  /** Listed in place of a bucket where everything is to be made anew. */
  private static final String ALL = "*";

  private static final Set<String> OWN = Set.of("source", "level", "day", "rows");

  /** Two parts are added up at a time, and the store has 1.5 GiB by default. */
  private static final long CASES_A_PART = 1_000_000;

  private final Warehouse warehouse;
  private final long casesAPart;

  /** Keeps them in this store, which must be open for writing. */
  public DayTables(Warehouse warehouse) {
    this(warehouse, CASES_A_PART);
  }

  /** The same in smaller parts, for tests. */
  DayTables(Warehouse warehouse, long casesAPart) {
    this.warehouse = warehouse;
    this.casesAPart = casesAPart;
  }

  /** Lists everything: before a run writes all outcomes. */
  public void listAll(long run) {
    warehouse.insert(
        "day_dirty",
        List.of(Map.of("bucket", ALL, "day", "1900-01-01", "clean", 0, "version", 2 * run)));
  }

  /** Lists the days of these rows: before a run writes some outcomes. */
  public void list(Touched touched, long run) {
    touched
        .byTable()
        .forEach((table, condition) -> {
          if (!condition.equals("0")) {
            warehouse.execute(
                Statement.of(
                    "INSERT INTO day_dirty (bucket, day, clean, version) SELECT bucket, day, 0, "
                        + 2 * run
                        + " FROM ("
                        + DaySql.days(table, condition)
                        + ")"));
          }
        });
  }

  /**
   * Counts these rows before a run writes them, so that what it changes can be added after. Until
   * {@link #settle} everything is listed: who dies between leaves tables to be made anew whole.
   *
   * @param before the rows that it may change, as they are; of events all but the fresh ones
   * @param arrivals the events that came or changed
   * @param asOf the instant that the outcomes will be as of
   * @param catalogue the number of the import that they are reckoned with
   * @param prefix of the names of tables that the caller drops
   * @return empty where the tables are not right as they are: then list and rebuild
   */
  public Optional<DayChange> begin(
      FoundRows before, Arrivals arrivals, Instant asOf, long catalogue, String prefix, long run) {
    if (!areRight()) {
      return Optional.empty();
    }
    listAll(run);
    return Optional.of(change(before, arrivals, asOf, catalogue, prefix));
  }

  /** The same for further rows of a run that has begun. */
  public DayChange change(
      FoundRows before, Arrivals arrivals, Instant asOf, long catalogue, String prefix) {
    Standing standing = new Standing(MeasureQuery.LIVING, asOf, catalogue);
    List<String> parts = DaySql.parts(countParts(), Span.DAY);
    return DayChange.begin(warehouse, before, arrivals, standing, prefix, parts);
  }

  /** Whether they are what the outcomes say, by the definitions of this build. */
  public boolean areRight() {
    return warehouse
        .query(
            Statement.of(
                    "SELECT (SELECT argMax(definitions, (run, written_at)) FROM day_state)"
                        + " = {definitions:String} AND (SELECT count() FROM day_dirty FINAL"
                        + " WHERE clean = 0) = 0 AS found")
                .with("definitions", Rollups.definitions()))
        .getFirst()
        .flag("found");
  }

  /**
   * Notes which events may be counted although their batch is not reckoned: who reads whole days
   * reads whatever lies there. Before {@link #settle}: until then all is made anew anyway.
   *
   * @param whole the changes that were added; empty where the tables were made anew
   * @param further selects the ids of events that something else has counted as whole days
   * @param known selects the tokens of all batches that are reckoned now
   */
  public void doubt(List<DayChange> whole, List<String> further, String known) {
    String read =
        Stream.concat(
                whole.stream().map(DayChange::countedWhole).flatMap(Optional::stream),
                further.stream())
            .collect(Collectors.joining(" UNION ALL "));
    String among =
        whole.isEmpty()
            ? Formula.EVERY
            : "event_id IN (SELECT event_id FROM day_doubt"
                + (read.isEmpty() ? "" : " UNION ALL " + read)
                + ")";
    String next = "day_doubt_next";
    drop(next);
    warehouse.execute(Statement.of("CREATE TABLE " + next + " AS day_doubt"));
    warehouse.execute(Statement.of("INSERT INTO " + next + ' ' + unreckoned(among, known)));
    warehouse.execute(Statement.of("EXCHANGE TABLES day_doubt AND " + next));
    drop(next);
  }

  /**
   * Selects the events that no day table has counted.
   *
   * @param among a condition over their ids
   * @param known selects the tokens of the batches that were reckoned
   */
  public static String fresh(String among, String known) {
    return unreckoned(among + " AND event_id NOT IN (SELECT event_id FROM day_doubt)", known);
  }

  private static String unreckoned(String among, String known) {
    return "SELECT event_id FROM event_batch WHERE "
        + among
        + " GROUP BY event_id HAVING countIf(batch = toFixedString('', 16) OR batch IN ("
        + known
        + ")) = 0 SETTINGS optimize_aggregation_in_order = 1";
  }

  /** Strikes off all that is listed: the tables are what the outcomes of this run say. */
  public void settle(long run) {
    warehouse.execute(
        Statement.of(
            "INSERT INTO day_dirty (bucket, day, clean, version) SELECT bucket, day, 1, "
                + (2 * run + 1)
                + " FROM day_dirty FINAL WHERE clean = 0"));
    note(Rollups.definitions(), run);
  }

  /**
   * Makes anew what is listed, whole buckets at a time.
   *
   * <ol>
   *   <li>lists the days of rows that were written since the tables were last right,
   *   <li>makes all tables anew where all is listed or the definitions are others, else the days.
   * </ol>
   *
   * <p>They stay listed until {@link #settle}.
   *
   * @param asOf the instant that the outcomes are as of
   * @param catalogue the number of the import that they were reckoned with
   */
  public void rebuild(Instant asOf, long catalogue, long run) {
    Standing standing = new Standing(MeasureQuery.LIVING, asOf, catalogue);
    Row state =
        warehouse
            .query(
                Statement.of(
                    "SELECT argMax(definitions, (run, written_at)) AS definitions, max(run) AS last,"
                        + " (SELECT count() FROM day_dirty FINAL WHERE clean = 0 AND bucket = '"
                        + ALL
                        + "') AS whole FROM day_state"))
            .getFirst();
    boolean isOther = !state.string("definitions").equals(Rollups.definitions());
    if (isOther || state.number("whole") > 0) {
      makeAll(standing, isOther, state.number("last"));
    } else {
      list(Touched.writtenAfter(state.number("last")), run);
      makeListed(standing);
    }
  }

  /**
   * New tables in place of the old, each at once for all who read. Different rollups are added up
   * two at a time, part after part: what one of them puts into its table takes one core.
   */
  private void makeAll(Standing standing, boolean isOther, long last) {
    if (isOther) {
      note("", last);
    }
    int parts = countParts();
    Reading reading = Reading.begin(warehouse, standing, Rollups.ALL, parts);
    for (String table : Rollups.tables()) {
      drop(next(table));
      warehouse.execute(Statement.of("CREATE TABLE " + next(table) + " AS " + table));
      fit(next(table), table);
    }
    TwoAtOnce.run(
        IntStream.range(0, parts)
            .boxed()
            .flatMap(part ->
                Rollups.ALL.stream()
                    .map(rollup ->
                        DaySql.whole(
                            rollup,
                            reading.from(rollup),
                            next(rollup.table()),
                            DaySql.parts(parts, rollup.unit()).get(part))))
            .<Runnable>map(sql -> () -> warehouse.execute(standing.statement(sql)))
            .toList());
    for (String table : Rollups.tables()) {
      warehouse.execute(Statement.of("EXCHANGE TABLES " + table + " AND " + next(table)));
      drop(next(table));
    }
    reading.end();
  }

  private static String next(String table) {
    return table + "_next";
  }

  private void drop(String table) {
    warehouse.execute(DaySql.drop(table));
  }

  /** Gives an empty table the columns of the definitions, and no others. */
  private void fit(String next, String table) {
    Set<String> wanted = DaySql.partColumns(table);
    List<String> present =
        warehouse
            .query(
                Statement.of(
                        "SELECT name FROM system.columns WHERE database = currentDatabase()"
                            + " AND table = {table:String} AND type = 'Int64'")
                    .with("table", next))
            .stream()
            .map(row -> row.string("name"))
            .filter(name -> !OWN.contains(name))
            .toList();
    List<String> changes = new ArrayList<>();
    wanted.stream()
        .filter(column -> !present.contains(column))
        .forEach(column -> changes.add("ADD COLUMN " + column + " Int64"));
    present.stream()
        .filter(column -> !wanted.contains(column))
        .forEach(column -> changes.add("DROP COLUMN " + column));
    if (!changes.isEmpty()) {
      warehouse.execute(Statement.of("ALTER TABLE " + next + ' ' + String.join(", ", changes)));
    }
  }

  private void makeListed(Standing standing) {
    List<String> listed =
        warehouse
            .query(Statement.of("SELECT DISTINCT bucket FROM day_dirty FINAL WHERE clean = 0"))
            .stream()
            .map(row -> row.string("bucket"))
            .toList();
    int parts = countParts();
    Reading reading =
        Reading.begin(
            warehouse,
            standing,
            Rollups.ALL.stream().filter(rollup -> listed.contains(rollup.bucket())).toList(),
            parts);
    for (Rollup rollup : Rollups.ALL) {
      if (rollup.watched().isEmpty()) {
        again(standing, rollup, reading, "SELECT " + Rollup.NO_DAY, List.of(Formula.EVERY));
      } else if (listed.contains(rollup.bucket())) {
        String days =
            "SELECT day FROM day_dirty FINAL WHERE clean = 0 AND bucket = '"
                + rollup.bucket()
                + "'";
        again(standing, rollup, reading, days, DaySql.parts(parts, rollup.unit()));
      }
    }
    reading.end();
  }

  private void again(
      Standing standing, Rollup rollup, Reading reading, String days, List<String> parts) {
    String from = reading.from(rollup);
    for (String part : parts) {
      String isMeant = rollup.unit().first("day") + " IN (" + days + ") AND " + part;
      warehouse.execute(standing.statement(DaySql.again(rollup, from, isMeant)));
    }
  }

  /** As many as the store's memory asks for. */
  private int countParts() {
    long cases =
        warehouse
            .query(Statement.of("SELECT count() AS n FROM case_outcome"))
            .getFirst()
            .number("n");
    return 1 + Math.toIntExact(cases / casesAPart);
  }

  private void note(String definitions, long run) {
    warehouse.insert("day_state", List.of(Map.of("definitions", definitions, "run", run)));
  }
}
