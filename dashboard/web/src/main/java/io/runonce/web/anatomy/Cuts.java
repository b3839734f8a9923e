package io.runonce.web.anatomy;

import io.runonce.measures.Dimension;
import io.runonce.measures.Tallies;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Tallied;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.live.LastKnown;
import io.runonce.web.live.NotYetException;
import io.runonce.web.live.Standpoints;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Counts the parts of a cut, and reads the rows of one. */
@Service
public class Cuts {
  /** As many closed cases as are followed event by event, the newest first. */
  public static final int FOLLOWED = CutSql.FOLLOWED;

  private static final int MOST_PARTS = 300;

  private final Store store;
  private final Figures figures;
  private final LastKnown lastKnown;
  private final Standpoints standpoints;
  private final Clock clock;

  public Cuts(
      Store store, Figures figures, LastKnown lastKnown, Standpoints standpoints, Clock clock) {
    this.store = store;
    this.figures = figures;
    this.lastKnown = lastKnown;
    this.standpoints = standpoints;
    this.clock = clock;
  }

  /** The parts with their number of rows, the largest first. */
  public List<Part> parts(Cut cut, Filter filter) {
    return parts(cut, filter, row -> new Part(row.string("part"), row.number("n"), 0));
  }

  /** The parts with their number of rows ({@code n}) and sums, the largest first. */
  <T> List<T> parts(Cut cut, Filter filter, Function<Row, T> shape) {
    refuseOlder(cut, filter);
    return store.lookThrough(bind(partsSql(cut), filter), shape);
  }

  /** How many rows a part has. */
  public long count(Cut cut, String part, Filter filter) {
    refuseOlder(cut, filter);
    Statement counting =
        bind("SELECT count() AS n FROM (" + cut.rows() + ") WHERE part = {part:String}", filter);
    return store.lookThrough(counting.with("part", part), row -> row.number("n")).getFirst();
  }

  /** The first rows of a part, by what names them. */
  public List<Row> rows(Cut cut, String part, Filter filter, int limit) {
    return store.lookThrough(statement(cut, part, filter, limit), row -> row);
  }

  /** The statement of {@link #rows}, for an export that streams them: its reader is not bound. */
  public Statement statement(Cut cut, String part, Filter filter, int limit) {
    Statement reading =
        bind(
            "SELECT * EXCEPT (part) FROM ("
                + cut.rows()
                + ") WHERE part = {part:String} ORDER BY 1 LIMIT {limit:UInt32}",
            filter);
    return reading.with("part", part).with("limit", limit);
  }

  /** Rows of older rules tell nothing of what cases went through, which is not that nothing was. */
  private void refuseOlder(Cut cut, Filter filter) {
    if (cut.isOfCourse() && isAnyOlder() && number(bind(CutSql.OLDER, filter)) > 0) {
      throw new NotYetException("state.older");
    }
  }

  private boolean isAnyOlder() {
    return lastKnown
        .ask("older rules", standpoints::now, () -> number(CutSql.ANY_OLDER) > 0)
        .fresh();
  }

  private long number(Statement counting) {
    return store.read(counting, row -> row.number("n")).getFirst();
  }

  static String partsSql(Cut cut) {
    return "SELECT part, count() AS n"
        + cut.sums()
        + " FROM ("
        + cut.rows()
        + ") GROUP BY part ORDER BY n DESC, part LIMIT "
        + MOST_PARTS;
  }

  private Statement bind(String sql, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    Statement bound = CaseConditions.bind(Statement.of(sql), filter, today);
    return sql.contains("{since:") ? bound.with("since", since(filter)) : bound;
  }

  /**
   * A moment that none of the filter's cases that are followed was closed before: as many or more
   * were closed since, by the sums of the days, so that older ones need not be looked through.
   */
  private Instant since(Filter filter) {
    List<Tallied> days =
        figures.tallies(List.of(Tallies.JOINT), List.of(Dimension.DAY), filter).stream()
            .sorted(Comparator.comparing((Tallied day) -> day.at(Dimension.DAY)).reversed())
            .toList();
    long closed = 0;
    for (Tallied day : days) {
      closed += day.population(Tallies.JOINT);
      if (closed >= FOLLOWED) {
        return LocalDate.parse(day.at(Dimension.DAY)).atStartOfDay(Times.ZONE).toInstant();
      }
    }
    return Instant.EPOCH;
  }
}
