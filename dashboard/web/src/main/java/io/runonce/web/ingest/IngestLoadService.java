package io.runonce.web.ingest;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.ingest.IngestLoad.Code;
import io.runonce.web.ingest.IngestLoad.Feed;
import io.runonce.web.ingest.IngestLoad.Spread;
import io.runonce.web.ingest.IngestLoad.Step;
import io.runonce.web.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;

/**
 * Reads the ledger by time. A batch counts if and only if the ledger has it: spans of one that a
 * crash cut short are left out.
 */
@Service
public class IngestLoadService {
  /** Spans of the window; a batch may have several. */
  private static final String SPANS =
      """
      FROM ingest_span FINAL
      WHERE committed_at >= {since:DateTime64(3)} AND token IN (
        SELECT token FROM ingest_batch WHERE token IN (
          SELECT token FROM ingest_span WHERE committed_at >= {since:DateTime64(3)}))
      """;

  /** What files of the past are late by says nothing: lag is of what comes by inbox or topic. */
  private static final String BATCHES =
      """
      (SELECT token, max(committed_at) AS landed_at, sum(read) AS seen, sum(landed) AS fresh,
         sum(repeated) AS known, sum(corrected) AS mended,
         sum(arraySum(mapValues(rejected))) AS refused, any(batch_rows) AS size,
         dateDiff('millisecond', any(begun_at), max(committed_at)) AS took,
         any(waited_millis) AS waited,
         if(any(job) = 'inbox', dateDiff('millisecond', any(newest_at), max(committed_at)), NULL)
           AS lag
       %s
       GROUP BY token)
      """
          .formatted(SPANS);

  private static final String FIGURES =
      """
      sum(seen) AS seen_in_all, sum(fresh) AS landed_in_all, sum(known) AS repeated_in_all,
      sum(mended) AS corrected_in_all, sum(refused) AS rejected_in_all, count() AS batches,
      quantileExact(0.5)(size) AS size_median,
      quantileExact(0.5)(took) AS took_median, quantileExact(0.99)(took) AS took_slow,
      sum(waited) AS waited_in_all,
      quantileExact(0.5)(lag) AS lag_median, quantileExact(0.99)(lag) AS lag_slow
      """;
  private static final Statement STEPS =
      Statement.of(
          "SELECT intDiv(toUnixTimestamp64Milli(landed_at), {step:Int64}) AS number, "
              + FIGURES
              + " FROM "
              + BATCHES
              + " GROUP BY number ORDER BY number");
  private static final Statement WHOLE = Statement.of("SELECT " + FIGURES + " FROM " + BATCHES);
  private static final Statement CODES =
      Statement.of(
          """
          SELECT pair.1 AS code, sum(pair.2) AS records, max(committed_at) AS newest
          FROM (SELECT committed_at,
                  arrayJoin(arrayZip(mapKeys(rejected), mapValues(rejected))) AS pair
                %s)
          GROUP BY code ORDER BY records DESC, code
          """
              .formatted(SPANS));
  private static final Statement FEEDS =
      Statement.of(
          """
          SELECT name, job != 'inbox' AS imported, sum(read) AS seen, sum(landed) AS fresh,
            sum(repeated) AS known, sum(arraySum(mapValues(rejected))) AS refused,
            max(committed_at) AS newest
          %s
          GROUP BY name, imported ORDER BY newest DESC, name LIMIT 20
          """
              .formatted(SPANS));
  private static final Statement LAST =
      Statement.of(
          "SELECT if(count() = 0, NULL, max(committed_at)) AS newest FROM ingest_batch FINAL");

  private final Store store;
  private final Clock clock;

  IngestLoadService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What was landed in the window that ends now. */
  public IngestLoad read(IngestWindow window) {
    Instant now = clock.instant();
    long first = window.first(now);
    Instant since = window.start(first);
    return new IngestLoad(
        store.first(LAST, row -> row).map(row -> row.instantOrNull("newest")).orElse(null),
        steps(window, first, window.stepOf(now)),
        store
            .first(WHOLE.with("since", since), row -> step(since, row))
            .orElseGet(() -> Step.empty(since)),
        store.read(
            CODES.with("since", since),
            row -> new Code(row.string("code"), row.number("records"), row.instant("newest"))),
        store.read(FEEDS.with("since", since), IngestLoadService::feed),
        Backlog.of(store.read(PartitionBacklog.NEWEST, PartitionBacklog::of), now));
  }

  private List<Step> steps(IngestWindow window, long first, long last) {
    Statement statement =
        STEPS.with("since", window.start(first)).with("step", window.step().toMillis());
    Map<Instant, Step> filled =
        store.read(statement, row -> step(window.start(row.number("number")), row)).stream()
            .collect(Collectors.toMap(Step::at, Function.identity()));
    List<Step> steps = new ArrayList<>();
    LongStream.rangeClosed(first, last)
        .mapToObj(window::start)
        .forEach(at -> steps.add(filled.getOrDefault(at, Step.empty(at))));
    return steps;
  }

  private static Step step(Instant at, Row row) {
    if (row.number("batches") == 0) {
      return Step.empty(at);
    }
    return new Step(
        at,
        row.number("seen_in_all"),
        row.number("landed_in_all"),
        row.number("repeated_in_all"),
        row.number("corrected_in_all"),
        row.number("rejected_in_all"),
        row.number("batches"),
        row.decimalOrNull("size_median"),
        new Spread(row.decimalOrNull("took_median"), row.decimalOrNull("took_slow")),
        row.number("waited_in_all"),
        new Spread(row.decimalOrNull("lag_median"), row.decimalOrNull("lag_slow")));
  }

  private static Feed feed(Row row) {
    return new Feed(
        row.string("name"),
        row.flag("imported"),
        row.number("seen"),
        row.number("fresh"),
        row.number("known"),
        row.number("refused"),
        row.instant("newest"));
  }
}
