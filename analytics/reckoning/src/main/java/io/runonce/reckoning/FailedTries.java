package io.runonce.reckoning;

import io.runonce.contract.CloseResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the failed try that a case of one subject follows, if any (DOMAIN V6). */
final class FailedTries {
  private static final Duration REACH = Duration.ofDays(90);

  /** One step of an application may close several tries: then the one begun last stands last. */
  private static final Comparator<CaseFacts> CLOSED_LAST =
      Comparator.comparing(FailedTries::closing)
          .thenComparing(facts -> facts.moments().firstEventAt())
          .thenComparing(CaseFacts::caseNo);

  /** The failed cases of each item, by their closing event: the one closed last stands last. */
  private final Map<String, List<CaseFacts>> byItem = new HashMap<>();

  FailedTries(Collection<CaseFacts> casesOfSubject) {
    for (CaseFacts facts : casesOfSubject) {
      CloseResult result = facts.moments().result();
      String item = facts.identity().itemCode();
      boolean known = item != null && facts.identity().subjectId() != null;
      if (known && facts.closing() != null && result != null && result.isFailedTry()) {
        byItem.computeIfAbsent(item, code -> new ArrayList<>()).add(facts);
      }
    }
    byItem.values().forEach(list -> list.sort(CLOSED_LAST));
  }

  private static EventMark closing(CaseFacts facts) {
    EventMark closing = facts.closing();
    if (closing == null) {
      throw new IllegalStateException("case " + facts.caseNo() + " is open, so it has not failed");
    }
    return closing;
  }

  /** The one closed last of those that began before and closed at most 90 days before. */
  @Nullable CaseFacts before(CaseFacts facts) {
    Instant first = facts.moments().firstEventAt();
    String item = facts.identity().itemCode();
    List<CaseFacts> failed = item == null ? List.of() : byItem.getOrDefault(item, List.of());
    for (int i = closedUpTo(first, failed) - 1; i >= 0; i--) {
      CaseFacts earlier = failed.get(i);
      if (closing(earlier).time().isBefore(first.minus(REACH))) {
        return null;
      }
      if (earlier.moments().firstEventAt().isBefore(first)) {
        return earlier;
      }
    }
    return null;
  }

  private static int closedUpTo(Instant instant, List<CaseFacts> failed) {
    int low = 0;
    int high = failed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (closing(failed.get(middle)).time().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
