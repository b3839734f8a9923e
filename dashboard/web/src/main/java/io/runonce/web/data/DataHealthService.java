package io.runonce.web.data;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Tallies;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.live.LastKnown;
import io.runonce.web.scope.Mine;
import io.runonce.web.store.Store;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads how fresh and how whole the sources are. Counts are of what the reader is given; how late a
 * source is, everybody may know.
 */
@Service
public class DataHealthService {
  private static final String HEARD =
      """
      SELECT f.source AS source, f.newest AS newest, f.landed AS landed, s.expected_every AS expected
      FROM (SELECT toString(source) AS source, max(newest) AS newest, max(landed) AS landed
            FROM feed_newest GROUP BY source) AS f
      LEFT JOIN (SELECT source, expected_every FROM source_system FINAL
                 WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import)) AS s
        ON s.source = f.source
      """;
  private static final Statement SILENCES = Statement.of(HEARD);
  private static final Statement EVENTS =
      Statement.of(
          "SELECT toString(source) AS source, count() AS events FROM event FINAL WHERE "
              + Mine.ROW
              + " GROUP BY source");
  private static final Statement PLACES =
      Statement.of(
          """
          WITH (SELECT max(date) FROM coverage WHERE result_set = '') AS newest
          SELECT location_id, min(date) AS since, max(date) AS until, count() AS days,
                 countIf(tickets > 0 AND identified >= 0.95 * tickets) AS covered,
                 sum(tickets) AS taken, sum(identified) AS known
          FROM coverage FINAL
          WHERE result_set = '' AND date > newest - 30
            AND ({my_regions_all:Bool} OR location_id IN (
                   SELECT id FROM location FINAL
                   WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import) AND %s))
          GROUP BY location_id ORDER BY covered / days, location_id
          """
              .formatted(Mine.PLACE));
  private static final Statement REJECTS =
      Statement.of(
          """
          SELECT code, source, count() AS records, max(rejected_at) AS newest
          FROM rejected_event FINAL WHERE %s GROUP BY code, source ORDER BY records DESC LIMIT 100
          """
              .formatted(Mine.WHOLE));
  private static final Statement WORK =
      Statement.of(
          """
          SELECT count() AS batches, sum(rows) AS landed,
                 countIf(token NOT IN (SELECT token FROM reckoned_batch)) AS waiting,
                 if(count() = 0, NULL, max(committed_at)) AS committed,
                 (SELECT if(count() = 0, NULL, max(finished_at)) FROM reckon_run FINAL
                  WHERE result_set = '') AS reckoned
          FROM ingest_batch FINAL
          """);

  private static final Duration COUNTED_FOR = Duration.ofMinutes(1);

  private final Store store;
  private final Figures figures;
  private final LastKnown lastKnown;
  private final Clock clock;
  private List<Long> counted = List.of();
  private Instant countedAt = Instant.MIN;

  public DataHealthService(Store store, Figures figures, LastKnown lastKnown, Clock clock) {
    this.lastKnown = lastKnown;
    this.store = store;
    this.figures = figures;
    this.clock = clock;
  }

  /** Everything that the page shows. */
  public DataHealth read() {
    DataHealth.Work work = store.first(WORK, DataHealthService::work).orElseThrow();
    return new DataHealth(
        feeds(work),
        store.read(PLACES, DataHealthService::place),
        store.read(REJECTS, DataHealthService::reject),
        doubts(),
        work);
  }

  /** Why closed cases cannot be judged, the most frequent reason first. */
  private List<DataHealth.Doubt> doubts() {
    Map<String, MeasureDefinition> reasons = Tallies.unknownReasons();
    return figures.tallies(List.copyOf(reasons.values()), List.of(), Filter.NONE).stream()
        .flatMap(whole ->
            reasons.entrySet().stream()
                .map(reason -> new DataHealth.Doubt(reason.getKey(), whole.sum(reason.getValue()))))
        .filter(doubt -> doubt.cases() > 0)
        .sorted(Comparator.comparingLong(DataHealth.Doubt::cases).reversed())
        .toList();
  }

  /**
   * The sources, the newest first; their events are counted when a batch has come, and then no
   * sooner than a minute after the last time: that reads the ids of all.
   */
  private List<DataHealth.Feed> feeds(DataHealth.Work work) {
    Map<String, Long> events =
        lastKnown.ask("events by source", () -> counted(work), this::events).fresh();
    Instant now = clock.instant();
    return store.read(SILENCES, row -> feed(row, events, now)).stream()
        .sorted(Comparator.comparing(DataHealth.Feed::landed).reversed())
        .toList();
  }

  /** What the ledger held when events were counted last, or holds now if that is long ago. */
  private synchronized List<Long> counted(DataHealth.Work work) {
    Instant now = clock.instant();
    if (countedAt.plus(COUNTED_FOR).isBefore(now)) {
      counted = List.of(work.batches(), work.rows());
      countedAt = now;
    }
    return counted;
  }

  private Map<String, Long> events() {
    Map<String, Long> events = new HashMap<>();
    store
        .lookThrough(EVENTS, row -> row)
        .forEach(row -> events.put(row.string("source"), row.number("events")));
    return events;
  }

  /** Of each source whether it is silent for longer than it promised, without counting events. */
  public List<Boolean> silences() {
    Instant now = clock.instant();
    return store.read(
        SILENCES, row -> isLate(row.instant("landed"), duration(row.text("expected")), now));
  }

  private static boolean isLate(Instant landed, @Nullable Duration expected, Instant now) {
    return expected != null && landed.plus(expected).isBefore(now);
  }

  private static DataHealth.Feed feed(Row row, Map<String, Long> events, Instant now) {
    Instant landed = row.instant("landed");
    Duration expected = duration(row.text("expected"));
    return new DataHealth.Feed(
        row.string("source"),
        events.getOrDefault(row.string("source"), 0L),
        row.instant("newest"),
        landed,
        expected,
        isLate(landed, expected, now));
  }

  static @Nullable Duration duration(@Nullable String iso) {
    if (iso == null) {
      return null;
    }
    try {
      return Duration.parse(iso);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static DataHealth.Place place(Row row) {
    return new DataHealth.Place(
        row.string("location_id"),
        row.date("since"),
        row.date("until"),
        row.number("days"),
        row.number("covered"),
        row.number("taken"),
        row.number("known"));
  }

  private static DataHealth.Reject reject(Row row) {
    return new DataHealth.Reject(
        row.string("code"), row.string("source"), row.number("records"), row.instant("newest"));
  }

  private static DataHealth.Work work(Row row) {
    return new DataHealth.Work(
        row.number("batches"),
        row.number("landed"),
        row.number("waiting"),
        row.instantOrNull("committed"),
        row.instantOrNull("reckoned"));
  }
}
