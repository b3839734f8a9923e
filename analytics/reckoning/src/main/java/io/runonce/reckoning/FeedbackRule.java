package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.GradeOrigin;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people said of a case last; a default rating never hides what somebody gave. */
final class FeedbackRule {
  private FeedbackRule() {}

  static Feedback of(CaseTimeline timeline) {
    List<Event> latestFirst = timeline.others().reversed();
    Event active = last(latestFirst, event -> event.details().origin() == GradeOrigin.ACTIVE);
    Event shown = active != null ? active : last(latestFirst, event -> true);
    return new Feedback(
        shown == null ? null : shown.details().grade(),
        shown == null ? null : shown.details().origin(),
        active == null ? null : active.details().grade(),
        active == null ? null : active.time(),
        CaseTimeline.earliest(latestFirst, FeedbackRule::reported));
  }

  private static @Nullable Event last(List<Event> latestFirst, Predicate<Event> which) {
    return latestFirst.stream()
        .filter(event -> event.type() == EventType.RATED && event.details().grade() != null)
        .filter(which)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer reported(Event event) {
    boolean told = event.type() == EventType.RATED || event.type() == EventType.CALLED_BACK;
    return told ? event.details().reportedVisits() : null;
  }
}
