package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Grade;
import io.runonce.contract.GradeOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people said of a case last; a default rating never hides what somebody gave. */
final class FeedbackRule {
  private FeedbackRule() {}

  static Feedback of(CaseTimeline timeline) {
    List<Event> latestFirst = timeline.others().reversed();
    Grade active = last(latestFirst, GradeOrigin.ACTIVE);
    Grade given = last(latestFirst, GradeOrigin.DEFAULT);
    GradeOrigin origin =
        active != null ? GradeOrigin.ACTIVE : given != null ? GradeOrigin.DEFAULT : null;
    return new Feedback(
        active != null ? active : given,
        origin,
        active,
        CaseTimeline.earliest(latestFirst, FeedbackRule::reported));
  }

  private static @Nullable Grade last(List<Event> latestFirst, GradeOrigin origin) {
    return CaseTimeline.earliest(
        latestFirst,
        event ->
            event.type() == EventType.RATED && event.details().origin() == origin
                ? event.details().grade()
                : null);
  }

  private static @Nullable Integer reported(Event event) {
    boolean told = event.type() == EventType.RATED || event.type() == EventType.CALLED_BACK;
    return told ? event.details().reportedVisits() : null;
  }
}
