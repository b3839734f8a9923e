package io.runonce.reckoning;

import io.runonce.contract.CaseKind;
import io.runonce.contract.CloseResult;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Measures a case's time against its limit (DOMAIN C2–C5). */
final class ClockRule {
  private static final int DAYS_TO_DELIVER = 10;

  private final CaseTimeline timeline;
  private final Promise promise;
  private final WorkingCalendar calendar;
  private final LocalDate today;
  private final ClockStart start;
  private final Suspensions stops;
  private final @Nullable LocalDate closed;

  ClockRule(CaseTimeline timeline, Promise promise, Rules rules) {
    this.timeline = timeline;
    this.promise = promise;
    calendar = rules.calendar();
    today = rules.today();
    start = ClockStart.of(timeline, calendar, today);
    stops = Suspensions.of(timeline);
    Event closing = timeline.closing();
    closed = closing == null ? null : closing.date();
  }

  /** Whether the clock may start by the mere passing of days. */
  boolean isPending() {
    return start.pending();
  }

  CaseClock clock() {
    DueDate promised = promisedDue(stops);
    LocalDate end = closed == null ? today : closed;
    LocalDate begin = start.date();
    OptionalInt elapsed = begin == null ? OptionalInt.empty() : calendar.count(begin, end);
    boolean unknown = start.unknown() || promised.unknown() || (begin != null && elapsed.isEmpty());
    if (begin == null || unknown || elapsed.isEmpty()) {
      return clock(null, due(DueDate.NONE), null, null, unknown);
    }
    int stopped = stops.stoppedDays(begin, end, calendar);
    return clock(begin, due(promised), elapsed.getAsInt() - stopped, stopped, false);
  }

  private CaseClock clock(
      @Nullable LocalDate begin,
      @Nullable LocalDate due,
      @Nullable Integer used,
      @Nullable Integer stopped,
      boolean unknown) {
    boolean runs = closed == null && due != null && promise.kind() == CaseKind.PROMISED;
    boolean passed = due != null && today.isAfter(due);
    Integer left = runs && !passed && due != null ? daysLeft(due) : null;
    return new CaseClock(
        begin,
        due,
        used,
        stopped,
        verdict(due),
        begin != null && start.deemed(),
        left,
        left != null && left <= 1,
        runs && passed,
        begin == null ? 0 : suspensionsBeforeDue(),
        unknown,
        deliveredInTime());
  }

  private @Nullable LocalDate due(DueDate promised) {
    CaseKind kind = promise.kind();
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case PROMISED -> promised.date();
      case IMMEDIATE -> immediateDue();
    };
  }

  /** Clock or not: the date that the file was complete, else of acceptance. */
  private @Nullable LocalDate immediateDue() {
    if (start.complete() != null) {
      return start.complete();
    }
    Event accepted = timeline.first(EventType.ACCEPTED);
    return accepted == null ? null : accepted.date();
  }

  private DueDate promisedDue(Suspensions upTo) {
    LocalDate begin = start.date();
    Integer days = promise.promisedDays();
    if (begin == null || days == null || promise.kind() != CaseKind.PROMISED) {
      return DueDate.NONE;
    }
    return DueDate.after(begin, (long) days + promise.extendedDays(), upTo, calendar);
  }

  private Verdict verdict(@Nullable LocalDate due) {
    if (due == null) {
      return Verdict.UNKNOWN;
    }
    if (closed != null) {
      return closed.isAfter(due) ? Verdict.BROKEN : Verdict.KEPT;
    }
    return today.isAfter(due) ? Verdict.BROKEN : Verdict.UNKNOWN;
  }

  private @Nullable Integer daysLeft(LocalDate due) {
    OptionalInt left = calendar.count(today, due);
    return left.isPresent() ? left.getAsInt() : null;
  }

  /** Each against the due date as it stood before it began: its own shift must not hide it. */
  private int suspensionsBeforeDue() {
    int count = 0;
    for (int i = 0; i < stops.stops().size(); i++) {
      LocalDate due = promisedDue(stops.before(i)).date();
      LocalDate started = stops.stops().get(i).start();
      boolean last =
          due != null
              && calendar.isWorkingDay(started)
              && started.isBefore(due)
              && calendar.count(started, due.minusDays(1)).orElse(-1) == 0;
      count += last ? 1 : 0;
    }
    return count;
  }

  /** By the tenth working day after closing (行政许可法 art. 44); of an approved case. */
  private @Nullable Boolean deliveredInTime() {
    if (closed == null || timeline.result() != CloseResult.APPROVED) {
      return null;
    }
    Event delivered = timeline.last(EventType.RESULT_DELIVERED);
    LocalDate date = delivered == null ? today : delivered.date();
    Boolean tooLate = calendar.isAfterNth(date, closed, DAYS_TO_DELIVER);
    if (tooLate == null || (delivered == null && !tooLate)) {
      return null;
    }
    return !tooLate;
  }
}
