package io.runonce.reckoning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when a case's visits may lie (DOMAIN V3, V5), and when that changes. */
final class SpanRule {
  private static final Duration BEFORE_FIRST = Duration.ofDays(30);
  private static final Duration AFTER_CLOSING = Duration.ofDays(90);

  private final Moments moments;
  private final Rules rules;

  /** When the span ends by itself; null while it goes on to now. */
  private final @Nullable Instant end;

  SpanRule(Moments moments, Rules rules) {
    this.moments = moments;
    this.rules = rules;
    Instant closedAt = moments.closedAt();
    Instant afterClosing = closedAt == null ? null : closedAt.plus(AFTER_CLOSING);
    end = moments.deliveredAt() != null ? moments.deliveredAt() : afterClosing;
  }

  /** From 30 days before the first event to the end, never past now. */
  Span wholeWay() {
    Instant to = end == null || end.isAfter(rules.now()) ? rules.now() : end;
    return new Span(moments.firstEventAt().minus(BEFORE_FIRST), to);
  }

  /**
   * From receipt to closing, or to now while open; null if never received, or only after the
   * closing: records that contradict each other bound nothing, and no dates between them must not
   * pass for no visits.
   */
  @Nullable Span official() {
    Instant receivedAt = moments.receivedAt();
    Instant closedAt = moments.closedAt();
    if (receivedAt == null || (closedAt != null && closedAt.isBefore(receivedAt))) {
      return null;
    }
    return new Span(receivedAt, closedAt == null ? rules.now() : closedAt);
  }

  /** A delivery ends the span at once; 90 days after closing are in it to their last instant. */
  boolean isOver() {
    return moments.deliveredAt() != null || (end != null && end.isBefore(rules.now()));
  }

  /**
   * When time alone could change what hangs on days, or null: while the case is open or its span
   * goes on, and just after the span.
   *
   * @param clockPending whether silence may yet start the clock
   */
  @Nullable Instant nextChange(boolean clockPending) {
    Instant afterSpan = isOver() || end == null ? null : end.plusMillis(1);
    boolean daysCount = clockPending || !moments.isClosed() || !isOver();
    return daysCount ? Rules.earlier(rules.tomorrow(), afterSpan) : null;
  }
}
