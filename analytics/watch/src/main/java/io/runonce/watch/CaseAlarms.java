package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import io.runonce.reckoning.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a case's outcome raises: a lamp that has turned yellow or red, a promise being broken. */
final class CaseAlarms {
  /** So long a promise that is broken by the closing itself stays to be seen. */
  static final Duration AFTER_CLOSING = Duration.ofDays(1);

  private static final String BROKEN = "BROKEN";
  private static final String UNKNOWN = "UNKNOWN";

  private final WorkingCalendar calendar;
  private final Instant now;

  CaseAlarms(WorkingCalendar calendar, Instant now) {
    this.calendar = calendar;
    this.now = now;
  }

  /** The alarms of one case; a case raises one of each kind at most. */
  List<Alarm> of(CaseNow it) {
    List<Alarm> alarms = new ArrayList<>();
    boolean isOpen = it.closedAt() == null;
    LocalDate due = it.dueDate();
    if (isOpen && due != null && it.timeVerdict().equals(BROKEN)) {
      alarms.add(deadline(AlertKind.DEADLINE_RED, it, due, BusinessZone.startOf(due.plusDays(1))));
    }
    Integer left = it.daysLeft();
    if (isOpen && due != null && it.timeVerdict().equals(UNKNOWN) && left != null && left <= 1) {
      alarms.add(deadline(AlertKind.DEADLINE_YELLOW, it, due, yellowFrom(due)));
    }
    if (it.visitVerdict().equals(BROKEN) && (isOpen || isLate(it))) {
      alarms.add(broken(it));
    }
    return alarms;
  }

  private boolean isLate(CaseNow it) {
    Instant closed = it.closedAt();
    return closed != null && closed.isAfter(now.minus(AFTER_CLOSING));
  }

  static String slot(AlertKind kind, String caseNo) {
    return kind.name() + "|" + caseNo;
  }

  private Alarm deadline(AlertKind kind, CaseNow it, LocalDate due, Instant from) {
    Integer left = it.daysLeft();
    return new Alarm(
        kind,
        slot(kind, it.about().caseNo()),
        due.toString(),
        it.about(),
        within(it, from),
        null,
        left == null ? 0 : left,
        null,
        null,
        due,
        List.of());
  }

  /** The start of the working day before the date, or of the date where the calendar ends. */
  private Instant yellowFrom(LocalDate due) {
    LocalDate day = due.minusDays(1);
    while (calendar.isKnown(day.getYear()) && !calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return BusinessZone.startOf(calendar.isKnown(day.getYear()) ? day : due);
  }

  private Alarm broken(CaseNow it) {
    Integer declared = it.declared();
    int promised = declared == null ? 0 : declared;
    int last = it.visits().size() - 1;
    Instant at = last < 0 ? it.firstAt() : it.visits().get(Math.min(promised, last));
    return new Alarm(
        AlertKind.PROMISE_BROKEN,
        slot(AlertKind.PROMISE_BROKEN, it.about().caseNo()),
        "",
        it.about(),
        within(it, at),
        null,
        it.low(),
        null,
        (double) promised,
        null,
        it.evidence());
  }

  /** Not before the case is there, not after now. */
  private Instant within(CaseNow it, Instant at) {
    Instant from = at.isBefore(it.firstAt()) ? it.firstAt() : at;
    return from.isAfter(now) ? now : from;
  }
}
