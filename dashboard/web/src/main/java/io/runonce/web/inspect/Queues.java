package io.runonce.web.inspect;

import io.runonce.warehouse.Statement;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.live.LastKnown;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads the queues: open cases by what their clock says, then the closed ones, newest first. */
@Service
public class Queues {
  private static final Logger LOG = LoggerFactory.getLogger(Queues.class);
  private static final String FROM =
      " FROM case_outcome FINAL WHERE result_set = '' AND (closed_at IS NULL OR "
          + CaseConditions.CLOSED
          + ") AND "
          + CaseConditions.SQL;

  private final Store store;
  private final LastKnown lastKnown;
  private final Clock clock;

  Queues(Store store, LastKnown lastKnown, Clock clock) {
    this.store = store;
    this.lastKnown = lastKnown;
    this.clock = clock;
  }

  /** How many cases stand in each queue. */
  public Map<Queue, Long> counts(Filter filter) {
    String sums =
        Arrays.stream(Queue.values())
            .map(queue -> "countIf(" + queue.condition() + ") AS " + queue.key())
            .collect(Collectors.joining(", "));
    Statement statement =
        CaseConditions.bind(Statement.of("SELECT " + sums + FROM), filter, today());
    Map<Queue, Long> counts = new EnumMap<>(Queue.class);
    store
        .read(statement, row -> row)
        .forEach(
            row -> Arrays.stream(Queue.values()).forEach(q -> counts.put(q, row.number(q.key()))));
    return counts;
  }

  /**
   * A page of a queue; while the warehouse is silent the last known one, or none: the counts above
   * the list say so.
   */
  public List<QueuedCase> page(Queue queue, Filter filter, int offset, int limit) {
    try {
      return lastKnown
          .ask(
              new Question(queue, filter, offset, limit),
              () -> store.read(statement(queue, filter, offset, limit, today()), QueuedCase::of))
          .value();
    } catch (RuntimeException e) {
      LOG.debug("no page of {} yet", queue, e);
      return List.of();
    }
  }

  private record Question(Queue queue, Filter filter, int offset, int limit) {}

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Times.ZONE));
  }

  static Statement statement(Queue queue, Filter filter, int offset, int limit, LocalDate today) {
    Statement statement =
        Statement.of(
            "SELECT *, if(empty(causes), '', causes[1]) AS cause"
                + FROM
                + " AND "
                + queue.condition()
                + """

                ORDER BY closed_at IS NOT NULL, due_date IS NULL, due_date, closed_at DESC, case_no
                LIMIT {limit:UInt32} OFFSET {offset:UInt32}\
                """);
    return CaseConditions.bind(statement, filter, today)
        .with("limit", limit)
        .with("offset", offset);
  }
}
