package io.runonce.reckoning;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the cases in whose span an instant lies, in time of the order of what it finds: a clerk may
 * have thousands (DOMAIN V3). A balanced tree laid into an array sorted by the span's start.
 */
final class SpanIndex {
  private final List<CaseFacts> byStart;

  /** The latest end in the subtree whose root stands at the same place. */
  private final Instant[] latestEnd;

  SpanIndex(Collection<CaseFacts> cases) {
    byStart =
        cases.stream()
            .sorted(Comparator.comparing((CaseFacts facts) -> facts.span().from()))
            .toList();
    latestEnd = new Instant[byStart.size()];
    measure(0, byStart.size());
  }

  private Instant measure(int low, int high) {
    if (low >= high) {
      return Instant.MIN;
    }
    int root = (low + high) >>> 1;
    Instant latest = byStart.get(root).span().to();
    latest = later(latest, measure(low, root));
    latest = later(latest, measure(root + 1, high));
    latestEnd[root] = latest;
    return latest;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  void forEachAt(Instant instant, Consumer<CaseFacts> found) {
    search(0, byStart.size(), instant, found);
  }

  private void search(int low, int high, Instant instant, Consumer<CaseFacts> found) {
    int root = (low + high) >>> 1;
    if (low >= high || latestEnd[root].isBefore(instant)) {
      return;
    }
    search(low, root, instant, found);
    CaseFacts facts = byStart.get(root);
    if (facts.span().from().isAfter(instant)) {
      return;
    }
    if (facts.span().contains(instant)) {
      found.accept(facts);
    }
    search(root + 1, high, instant, found);
  }
}
