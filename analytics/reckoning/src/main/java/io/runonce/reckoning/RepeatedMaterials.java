package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds materials that one subject had to bring again for another case (DOMAIN §5, cause 2, its
 * second half).
 */
final class RepeatedMaterials {
  private static final Duration REACH = Duration.ofDays(180);

  /** A material as one of the subject's cases took it. */
  private record Taking(String caseNo, Instant time, EventId event) {}

  private final Reference reference;
  private final Map<String, List<Taking>> byCode = new HashMap<>();

  RepeatedMaterials(Collection<CaseFacts> casesOfSubject, Reference reference) {
    this.reference = reference;
    if (casesOfSubject.size() < 2) {
      return;
    }
    for (CaseFacts facts : casesOfSubject) {
      for (MaterialTaken taken : facts.materials().taken()) {
        byCode
            .computeIfAbsent(taken.code(), code -> new ArrayList<>())
            .add(new Taking(facts.caseNo(), taken.time(), taken.event()));
      }
    }
    byCode
        .values()
        .forEach(
            list -> list.sort(Comparator.comparing(Taking::time).thenComparing(Taking::event)));
  }

  /** The reusable takings of a case and of others before, as pairs of event ids. */
  List<EventId> of(CaseFacts facts) {
    Set<EventId> evidence = new LinkedHashSet<>();
    for (MaterialTaken taken : facts.materials().taken()) {
      Taking earlier = reference.isReusable(taken.code()) ? earlier(facts.caseNo(), taken) : null;
      if (earlier != null) {
        evidence.add(taken.event());
        evidence.add(earlier.event());
      }
    }
    return List.copyOf(evidence);
  }

  /** The codes of what a case took and another at most 180 days before, reusable or not. */
  Set<String> codesOf(CaseFacts facts) {
    Set<String> codes = new TreeSet<>();
    for (MaterialTaken taken : facts.materials().taken()) {
      if (earlier(facts.caseNo(), taken) != null) {
        codes.add(taken.code());
      }
    }
    return codes;
  }

  /** The latest taking of the same code by another case that is earlier and near enough. */
  private @Nullable Taking earlier(String caseNo, MaterialTaken taken) {
    List<Taking> takings = byCode.getOrDefault(taken.code(), List.of());
    for (int i = countBefore(taken.time(), takings) - 1; i >= 0; i--) {
      Taking candidate = takings.get(i);
      if (candidate.time().isBefore(taken.time().minus(REACH))) {
        return null;
      }
      if (!candidate.caseNo().equals(caseNo)) {
        return candidate;
      }
    }
    return null;
  }

  private static int countBefore(Instant instant, List<Taking> takings) {
    int low = 0;
    int high = takings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (takings.get(middle).time().isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
