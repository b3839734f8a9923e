package io.runonce.web.targets;

import io.runonce.web.text.Times;
import java.time.YearMonth;
import java.util.List;

/** All that was ever said of one target, the oldest first; there is at least one revision. */
public record TargetHistory(List<TargetRevision> revisions) {
  public TargetHistory {
    revisions = List.copyOf(revisions);
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("a target without a revision");
    }
  }

  public TargetKey key() {
    return current().key();
  }

  /** What holds now. */
  public TargetRevision current() {
    return revisions.getLast();
  }

  /**
   * What a month is judged by: the revision that held at its end, so that a target lowered later
   * mends no month that is past. What was set later than all is judged by its first.
   */
  public TargetRevision at(YearMonth month) {
    TargetRevision found = revisions.getFirst();
    for (TargetRevision revision : revisions) {
      if (!Times.date(revision.setAt()).isAfter(month.atEndOfMonth())) {
        found = revision;
      }
    }
    return found;
  }
}
