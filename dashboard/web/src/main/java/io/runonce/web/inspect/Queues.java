package io.runonce.web.inspect;

import io.runonce.warehouse.Statement;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.live.LastKnown;
import io.runonce.web.store.Store;
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
      " FROM case_outcome FINAL WHERE result_set = '' AND " + CaseConditions.SQL;

  private final Store store;
  private final LastKnown lastKnown;

  Queues(Store store, LastKnown lastKnown) {
    this.store = store;
    this.lastKnown = lastKnown;
  }

  /** How many cases stand in each queue. */
  public Map<Queue, Long> counts(Filter filter) {
    String sums =
        Arrays.stream(Queue.values())
            .map(queue -> "countIf(" + queue.condition() + ") AS " + queue.key())
            .collect(Collectors.joining(", "));
    Statement statement = CaseConditions.bind(Statement.of("SELECT " + sums + FROM), filter);
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
              () -> store.read(statement(queue, filter, offset, limit), QueuedCase::of))
          .value();
    } catch (RuntimeException e) {
      LOG.debug("no page of {} yet", queue, e);
      return List.of();
    }
  }

  private record Question(Queue queue, Filter filter, int offset, int limit) {}

  static Statement statement(Queue queue, Filter filter, int offset, int limit) {
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
    return CaseConditions.bind(statement, filter).with("limit", limit).with("offset", offset);
  }
}
