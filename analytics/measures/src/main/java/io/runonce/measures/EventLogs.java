package io.runonce.measures;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the events of cases for process-mining tools (CONTRACT §3). Give it a warehouse opened for
 * reading. Where a result set does not exist it throws {@link NotReckonedException}.
 */
public final class EventLogs {
  private static final int CASES_AT_ONCE = 50_000;
  private static final long EVENTS_AT_ONCE = 2_000_000;

  private final Warehouse warehouse;
  private final ResultSets resultSets;

  public EventLogs(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.resultSets = new ResultSets(warehouse);
  }

  /**
   * Writes a log; the stream stays open.
   *
   * @param filters of its cases; dates narrow by closing, as for outcomes
   * @param resultSet as in {@link MeasureQuery}
   * @return what was written; its rows are the events in the file
   */
  public About write(
      LogFormat format, Filters filters, String resultSet, ReaderScope scope, OutputStream out) {
    Standing standing = resultSets.find(resultSet);
    LogSql sql = new LogSql(filters, scope, standing);
    long cases = warehouse.query(sql.count()).getFirst().number("cases");
    About about =
        new About(
            "log",
            format.key(),
            standing.asOf(),
            resultSet,
            filters,
            List.of(),
            scope,
            Map.of("cases", cases),
            ColumnNotes.of("log", LogColumns.all()));
    Map<String, Long> counts = new LinkedHashMap<>();
    switch (format) {
      case XES -> counts.put(About.ROWS, xes(sql, about, out));
      case OCEL -> counts.putAll(ocel(sql, about, standing.asOf(), out));
    }
    counts.put("cases", cases);
    return about.counting(counts);
  }

  private long xes(LogSql sql, About about, OutputStream out) {
    try (XesWriter writer = new XesWriter(out, about)) {
      String after = "";
      for (String last = last(sql, after); !last.isEmpty(); last = last(sql, after)) {
        traces(sql, new LogSql.CaseRange(after, last), writer);
        after = last;
      }
      return writer.events();
    }
  }

  private String last(LogSql sql, String after) {
    return warehouse.query(sql.last(after, CASES_AT_ONCE)).getFirst().string("last");
  }

  private void traces(LogSql sql, LogSql.CaseRange range, XesWriter writer) {
    Map<String, Row> outcomes = new LinkedHashMap<>();
    warehouse.stream(sql.outcomes(range), row -> outcomes.put(row.string("caseNo"), row));
    try (RowCursor<LoggedEvent> events = warehouse.read(sql.traces(range), LoggedEvent::decode)) {
      List<LoggedEvent> trace = new ArrayList<>();
      while (events.hasNext()) {
        LoggedEvent event = events.next();
        if (!trace.isEmpty() && !trace.getFirst().caseNo().equals(event.caseNo())) {
          writer.trace(outcomes.remove(trace.getFirst().caseNo()), trace);
          trace.clear();
        }
        trace.add(event);
      }
      if (!trace.isEmpty()) {
        writer.trace(outcomes.remove(trace.getFirst().caseNo()), trace);
      }
    }
  }

  private Map<String, Long> ocel(LogSql sql, About about, Instant asOf, OutputStream out) {
    try (OcelWriter writer = new OcelWriter(out, about, asOf)) {
      for (List<String> range : idRanges(writtenEvents())) {
        try (RowCursor<OcelEvent> events =
            warehouse.read(sql.events(range.getFirst(), range.getLast()), OcelEvent::decode)) {
          events.forEachRemaining(writer::event);
        }
      }
      Map<String, String> names = new LinkedHashMap<>();
      warehouse.stream(sql.items(), row -> names.put(row.string("item_code"), row.string("name")));
      writer.beginObjects();
      String after = "";
      for (String last = last(sql, after); !last.isEmpty(); last = last(sql, after)) {
        warehouse.stream(sql.outcomes(new LogSql.CaseRange(after, last)), writer::caseObject);
        after = last;
      }
      warehouse.stream(sql.visits(), writer::visitObject);
      writer.referenced(names);
      return writer.counts();
    }
  }

  private long writtenEvents() {
    return warehouse
        .query(Statement.of("SELECT count() AS events FROM event"))
        .getFirst()
        .number("events");
  }

  /** Ranges that together hold all ids, each with its first and last as 32 hex digits. */
  static List<List<String>> idRanges(long events) {
    BigInteger all = BigInteger.ONE.shiftLeft(128);
    BigInteger parts = BigInteger.valueOf(events / EVENTS_AT_ONCE + 1);
    List<List<String>> ranges = new ArrayList<>();
    for (BigInteger i = BigInteger.ZERO; i.compareTo(parts) < 0; i = i.add(BigInteger.ONE)) {
      BigInteger first = all.multiply(i).divide(parts);
      BigInteger next = all.multiply(i.add(BigInteger.ONE)).divide(parts);
      ranges.add(List.of(hex(first), hex(next.subtract(BigInteger.ONE))));
    }
    return ranges;
  }

  private static String hex(BigInteger id) {
    return String.format(Locale.ROOT, "%032x", id);
  }
}
