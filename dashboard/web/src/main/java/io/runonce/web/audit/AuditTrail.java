package io.runonce.web.audit;

import io.runonce.warehouse.Statement;
import io.runonce.web.filter.Period;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads what was done. It holds no case's facts, and is for the audit administrator alone. */
@Service
public class AuditTrail {
  /** How many entries a page holds. */
  public static final int LIMIT = 500;

  private static final int FILE_LIMIT = 100_000;
  private static final String SQL =
      """
      SELECT at, person, toString(role) AS role, toString(action) AS action, object, reason, filter
      FROM audit_event
      WHERE toDate32(at) BETWEEN {from:Date32} AND {to:Date32}
        AND ({person:String} = '' OR person = {person:String})
        AND ({action:String} = '' OR action = {action:String})
      ORDER BY at DESC LIMIT {limit:UInt32}
      """;

  private final Store store;
  private final Clock clock;

  AuditTrail(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Entries, the newest first.
   *
   * @param person a name, or empty for everybody
   * @param action one of {@code AuditLog.Action} in small letters, or empty for all
   */
  public List<Entry> read(Period period, String person, String action) {
    return read(period, person, action, LIMIT);
  }

  /** The same for a file. */
  public List<Entry> export(Period period, String person, String action) {
    return read(period, person, action, FILE_LIMIT);
  }

  private List<Entry> read(Period period, String person, String action, int limit) {
    Optional<Period.Dates> dates = period.dates(LocalDate.now(clock.withZone(Times.ZONE)));
    return store.readToJudge(
        Statement.of(SQL)
            .with("from", dates.map(Period.Dates::from).orElse(LocalDate.of(1970, 1, 1)))
            .with("to", dates.map(Period.Dates::to).orElse(LocalDate.of(2200, 1, 1)))
            .with("person", person)
            .with("action", action)
            .with("limit", limit),
        Entry::of);
  }
}
