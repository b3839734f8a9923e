package io.runonce.web.targets.ui;

import io.runonce.web.store.AuditLog;
import io.runonce.web.targets.TargetBook;
import io.runonce.web.targets.TargetDraft;
import io.runonce.web.targets.TargetKey;
import io.runonce.web.targets.TargetRevision;
import java.time.Clock;
import java.util.List;

/**
 * What a dialog acts through.
 *
 * @param keep refuses whoever may not, and remembers the act
 * @param done shows what is there now
 */
record TargetDesk(TargetBook book, AuditLog.Person person, Clock clock, Keep keep, Runnable done) {
  /** Refuses whoever may not, and remembers the act. */
  interface Keep {
    void act(AuditLog.Action action, String object, String reason);
  }

  TargetDraft.Setter setter() {
    return new TargetDraft.Setter(person.name(), person.role(), clock.instant());
  }

  /** Appends one revision, and keeps that it was done. */
  void append(AuditLog.Action action, TargetRevision revision) {
    keep.act(action, object(revision), revision.reason());
    book.append(List.of(revision));
    done.run();
  }

  private static String object(TargetRevision revision) {
    TargetKey key = revision.key();
    return String.join(
        " ",
        key.measureId(),
        key.region(),
        key.department(),
        key.from().toString(),
        "#" + revision.number(),
        "= " + revision.value());
  }
}
