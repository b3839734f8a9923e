package io.runonce.web.inspect;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Tallies;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.live.LastKnown;
import io.runonce.web.live.Standpoints;
import io.runonce.web.scope.Mine;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private static final String ORDER =
      " ORDER BY closed_at IS NOT NULL, closed_at DESC, due_date IS NULL, due_date, case_no";

  private static final List<MeasureDefinition> OPEN =
      List.of(Tallies.OPEN_LATE, Tallies.OPEN_URGENT, Tallies.OPEN_BROKEN, Tallies.OPEN_ANY);

  private final Figures figures;
  private final Store store;
  private final LastKnown lastKnown;
  private final Standpoints standpoints;
  private final Clock clock;

  Queues(Figures figures, Store store, LastKnown lastKnown, Standpoints standpoints, Clock clock) {
    this.figures = figures;
    this.store = store;
    this.lastKnown = lastKnown;
    this.standpoints = standpoints;
    this.clock = clock;
  }

  /** How many cases stand in each queue but the last; none while nothing was reckoned. */
  public Map<Queue, Long> counts(Filter filter) {
    Map<Queue, Long> counts = new EnumMap<>(Queue.class);
    Arrays.stream(Queue.values())
        .filter(queue -> queue != Queue.REFILED)
        .forEach(queue -> counts.put(queue, 0L));
    figures
        .tallies(OPEN, List.of(), filter)
        .forEach(open -> {
          counts.put(Queue.RED, open.sum(Tallies.OPEN_LATE));
          counts.put(Queue.YELLOW, open.sum(Tallies.OPEN_URGENT));
          counts.put(Queue.BROKEN_OPEN, open.sum(Tallies.OPEN_BROKEN));
          counts.put(Queue.ALL, open.sum(Tallies.OPEN_ANY));
        });
    figures
        .tallies(List.of(Tallies.EXTRA), List.of(), filter)
        .forEach(closed -> {
          long broken = closed.population(Tallies.EXTRA);
          counts.put(Queue.BROKEN_CLOSED, broken);
          counts.merge(Queue.ALL, broken, Long::sum);
        });
    return counts;
  }

  /** How many were given up and filed again: no day table has it, so it is asked of the cases. */
  public long refiled(Filter filter) {
    return store.lookThrough(refiledCount(filter, today()), row -> row.number("n")).getFirst();
  }

  static Statement refiledCount(Filter filter, LocalDate today) {
    return CaseConditions.bind(
        Statement.of("SELECT count() AS n" + FROM + " AND " + Queue.REFILED.condition()),
        filter,
        today);
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
              standpoints::now,
              () ->
                  store.lookThrough(
                      statement(queue, filter, offset, limit, today()), QueuedCase::of))
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

  /** First which cases, from few columns of all rows; then the rest of those few alone. */
  static Statement statement(Queue queue, Filter filter, int offset, int limit, LocalDate today) {
    Statement statement =
        Statement.of(
            "SELECT case_no, item_code, department_code, declared_visits, citizen_low, citizen_high,"
                + " visit_verdict, visit_unknown_reason, time_verdict, days_left, due_date, closed_at,"
                + " if(empty(causes), '', causes[1]) AS cause FROM case_outcome FINAL"
                + " WHERE result_set = '' AND "
                + Mine.ROW
                + " AND case_no IN (SELECT case_no"
                + FROM
                + " AND "
                + queue.condition()
                + ORDER
                + " LIMIT {limit:UInt32} OFFSET {offset:UInt32})"
                + ORDER);
    return CaseConditions.bind(statement, filter, today)
        .with("limit", limit)
        .with("offset", offset);
  }
}
