package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch: each turn looks at what has landed and been reckoned since the one before, and settles
 * the alerts with it. It keeps nothing that the store does not have, so it may be killed, started
 * twice, or started late: the same facts give the same alerts.
 */
public final class Watch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Set<AlertKind> OF_EVENTS =
      EnumSet.of(AlertKind.HOTSPOT_CONSULTATION, AlertKind.HOTSPOT_SEARCH, AlertKind.QUEUE);

  /** All cases are looked at anew so often: what ends by time alone ends then. */
  private static final Duration ALL_CASES_EVERY = Duration.ofHours(1);

  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MOST_CHANGED = 20_000;

  private final Warehouse warehouse;
  private final Clock clock;
  private final EventReadings events;
  private final CaseReadings cases;
  private final AlertStore alerts;
  private Windows windows;
  private @Nullable AlertBook book;
  private @Nullable Usual usual;
  private @Nullable Instant allCasesAt;
  private long run;
  private String seen = "";
  private Instant beat = Instant.EPOCH;
  private String lastFault = "";

  private Watch(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.events = new EventReadings(warehouse);
    this.cases = new CaseReadings(warehouse);
    this.alerts = new AlertStore(warehouse);
    this.windows = new Windows(warehouse);
  }

  /** A watch over a store that it may write to. */
  public static Watch over(Warehouse warehouse, Clock clock) {
    return new Watch(warehouse, clock);
  }

  /** One turn. Never throws: the next turn begins anew. A fault that stays is said once. */
  @Override
  public void run() {
    try {
      turn();
      lastFault = "";
    } catch (WarehouseException e) {
      say(String.valueOf(e.getMessage()), null);
    } catch (RuntimeException e) {
      say("the watch failed, and looks again: " + e, e);
    }
  }

  private void say(String fault, @Nullable RuntimeException cause) {
    forget();
    if (!fault.equals(lastFault)) {
      LOG.error(fault, cause);
      lastFault = fault;
    }
  }

  /** What was only half written is read from the store again. */
  private void forget() {
    book = null;
    usual = null;
    allCasesAt = null;
    seen = "";
    windows = new Windows(warehouse);
  }

  /**
   * One turn.
   *
   * <ol>
   *   <li>looks at halls and hotspots, where a batch has landed or a minute has gone by,
   *   <li>looks at the cases that a finished reckoning has changed, at all of them now and then,
   *   <li>says that it is awake.
   * </ol>
   *
   * @throws WarehouseException if the store does not answer
   */
  void turn() {
    Instant now = clock.instant();
    AlertBook known = book;
    if (known == null) {
      known = new AlertBook(alerts.known(now));
      book = known;
    }
    Usual today = usual;
    if (today == null || !today.isGoodAt(now)) {
      today = Usual.read(events, now);
      usual = today;
    }
    String news = ledger() + " " + Minutes.of(now);
    boolean isNews = !news.equals(seen);
    if (isNews) {
      lookAtEvents(known, today, now);
      seen = news;
    }
    lookAtCases(known, today, now);
    if (isNews || Duration.between(beat, now).compareTo(HEARTBEAT) >= 0) {
      awake("TURN", now);
      beat = now;
    }
  }

  private String ledger() {
    return warehouse
        .query(
            Statement.of(
                "SELECT toString(count()) AS batches, toString(max(committed_at)) AS last"
                    + " FROM ingest_batch"))
        .getFirst()
        .toString();
  }

  private void lookAtEvents(AlertBook known, Usual today, Instant now) {
    EventsLook look = new EventsLook(today, now, slot -> known.open(slot).isPresent());
    look.atAsked(events.asked(now), openHotspots(known));
    List<Hall> halls = new HallBoard(now).of(events.tickets(BusinessZone.dateOf(now), now));
    look.atHalls(halls);
    settle(known, alert -> OF_EVENTS.contains(alert.alarm().kind()), look.alarms(), now);
    windows.write(halls, look.busy(), now);
    awake("EVENTS", now);
  }

  private static Set<HotKey> openHotspots(AlertBook known) {
    return known
        .open()
        .filter(alert -> OF_EVENTS.contains(alert.alarm().kind()))
        .filter(alert -> alert.alarm().kind() != AlertKind.QUEUE)
        .map(alert -> HotKey.ofSlot(alert.alarm().slot()))
        .collect(Collectors.toSet());
  }

  private void lookAtCases(AlertBook known, Usual today, Instant now) {
    long last = cases.lastRun().orElse(0L);
    Instant all = allCasesAt;
    boolean isAllDue = all == null || !now.isBefore(all.plus(ALL_CASES_EVERY));
    if (last == run && !isAllDue) {
      return;
    }
    List<String> changed = isAllDue ? List.of() : cases.changedSince(run, MOST_CHANGED);
    CaseAlarms rule = new CaseAlarms(today.calendar(), now);
    if (isAllDue || changed.size() == MOST_CHANGED) {
      settle(known, a -> !OF_EVENTS.contains(a.alarm().kind()), alarms(rule, cases.all(now)), now);
      allCasesAt = now;
    } else {
      Set<String> some = new HashSet<>(changed);
      settle(
          known,
          alert -> some.contains(alert.alarm().about().caseNo()),
          alarms(rule, cases.of(changed, now)),
          now);
    }
    run = last;
    awake("CASES", now);
  }

  private static List<Alarm> alarms(CaseAlarms rule, List<CaseNow> cases) {
    return cases.stream().flatMap(one -> rule.of(one).stream()).toList();
  }

  private void settle(
      AlertBook known, Predicate<Alert> looked, Collection<Alarm> alarms, Instant now) {
    known.learn(alerts.of(known.unknown(alarms)));
    alerts.write(known.settle(looked, alarms, now), now);
  }

  private void awake(String part, Instant now) {
    warehouse.insert("live_watch", List.of(Map.of("part", part, "watched_at", now)));
  }
}
