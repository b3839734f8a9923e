package io.runonce.measures;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.TwoAtOnce;
import io.runonce.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * What a run changes in the day tables, found by the rows that it touches alone: they are counted
 * as they were, while it writes, and after, and the difference is added. Events that came since are
 * left out of the first count. What an event was before it changed is not kept, so the days of
 * those that were corrected, and of the tickets that they name, are counted anew whole.
 */
public final class DayChange {
  /** Where more days are made anew, to find their events first costs more than it spares. */
  private static final int FEW_DAYS = 31;

  /** What no source reads, and what is longest. */
  private static final String UNREAD = "attributes, unknown_fields";

  private static final String MADE_ANEW = "day IN (SELECT day FROM $DAYS)";
  private static final String KEPT = "day NOT IN (SELECT day FROM $DAYS)";

  private final Warehouse warehouse;
  private final Standing standing;
  private final String prefix;
  private final long days;
  private final List<String> parts;
  private CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);

  private DayChange(
      Warehouse warehouse, Standing standing, String prefix, long days, List<String> parts) {
    this.warehouse = warehouse;
    this.standing = standing;
    this.prefix = prefix;
    this.days = days;
    this.parts = parts;
  }

  /**
   * Begins to count what is about to change.
   *
   * @param before copies of the rows that it may change, as they are; of events all but the fresh
   *     ones
   * @param arrivals the events that came or changed
   * @param prefix of the names of tables that the caller drops
   * @param parts conditions that part the days, as many as the store's memory asks for
   */
  static DayChange begin(
      Warehouse warehouse,
      FoundRows before,
      Arrivals arrivals,
      Standing standing,
      String prefix,
      List<String> parts) {
    warehouse.execute(
        Statement.of(
            "CREATE TABLE "
                + days(prefix)
                + " ENGINE = Memory AS SELECT DISTINCT day FROM event_day WHERE event_id IN ("
                + arrivals.altered()
                + " UNION DISTINCT "
                + sharingTickets(arrivals.altered())
                + ")"));
    long days =
        warehouse
            .query(Statement.of("SELECT count() AS n FROM " + days(prefix)))
            .getFirst()
            .number("n");
    DayChange change = new DayChange(warehouse, standing, prefix, days, parts);
    change.counted =
        CompletableFuture.runAsync(
            () -> change.count(before), each -> new Thread(each, "day-change").start());
    return change;
  }

  private void count(FoundRows before) {
    ofEach(rollup -> {
      String from = before.within(rollup.from());
      run(DaySql.snapshot(rollup, from, isMeant(rollup), table(rollup)));
    });
  }

  private static void ofEach(Consumer<Rollup> what) {
    TwoAtOnce.run(Rollups.ALL.stream().<Runnable>map(rollup -> () -> what.accept(rollup)).toList());
  }

  /**
   * Waits until nothing is counted any more, whatever came of it: for a run that ends otherwise.
   */
  public void abandon() {
    counted.exceptionally(fault -> null).join();
  }

  /**
   * Adds the difference, once all is written.
   *
   * @param after the rows that were to be changed and those that are new, as they are now
   */
  public void apply(FoundRows after) {
    awaitCounted();
    FoundRows ofDays = days > 0 && days <= FEW_DAYS ? findEventsOfDays() : FoundRows.ALL;
    ofEach(rollup -> {
      String from = rollup.from();
      run(DaySql.change(rollup, after.within(from), isMeant(rollup), table(rollup)));
    });
    // These read whole days, in parts that fit the store's memory one at a time.
    Rollups.ALL.stream()
        .filter(rollup -> days > 0 && rollup.readsEvents())
        .forEach(rollup -> makeAnew(rollup, ofDays.within(rollup.from())));
  }

  private void awaitCounted() {
    try {
      counted.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Selects the ids of the events that were counted as whole days, once that was done. */
  Optional<String> countedWhole() {
    if (days == 0) {
      return Optional.empty();
    }
    String ids = "SELECT event_id FROM ";
    return Optional.of(ids + (days <= FEW_DAYS ? eventsOfDays() : "event_batch"));
  }

  private void makeAnew(Rollup rollup, String from) {
    for (String part : parts) {
      run(DaySql.again(rollup, from, in(MADE_ANEW) + " AND " + part));
    }
  }

  /** The tickets and ratings of the days to be made anew, and whatever names such a ticket. */
  private FoundRows findEventsOfDays() {
    String ofDays = "SELECT event_id FROM event_day WHERE " + in(MADE_ANEW);
    warehouse.execute(
        Statement.of(
            "CREATE TABLE "
                + eventsOfDays()
                + " ENGINE = Memory AS "
                + ofDays
                + " UNION DISTINCT "
                + sharingTickets(ofDays)));
    String found = prefix + "event";
    warehouse.execute(
        Statement.of(
            "CREATE TABLE "
                + found
                + " ENGINE = MergeTree ORDER BY tuple() AS SELECT * EXCEPT ("
                + UNREAD
                + ") FROM event FINAL WHERE event_id IN (SELECT event_id FROM "
                + eventsOfDays()
                + ")"));
    return new FoundRows(Map.of("event", found));
  }

  /**
   * What has or had a ticket of these events: a step that names a ticket matches it, and a step
   * that has changed may have named another.
   */
  private static String sharingTickets(String events) {
    return "SELECT event_id FROM event_key WHERE kind = 'TICKET' AND key IN "
        + "(SELECT ticket FROM event_names WHERE ticket != 0 AND event_id IN ("
        + events
        + "))";
  }

  private String isMeant(Rollup rollup) {
    return rollup.readsEvents() ? in(KEPT) : Formula.EVERY;
  }

  private String in(String condition) {
    return condition.replace("$DAYS", days(prefix));
  }

  private void run(String sql) {
    warehouse.execute(standing.statement(sql));
  }

  private String table(Rollup rollup) {
    return prefix + Rollups.ALL.indexOf(rollup);
  }

  private String eventsOfDays() {
    return prefix + "events";
  }

  private static String days(String prefix) {
    return prefix + "days";
  }
}
