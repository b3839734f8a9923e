package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds materials that one subject had to bring again for another case (DOMAIN §5, cause 2, its
 * second half).
 */
final class RepeatedMaterials {
  private static final Duration REACH = Duration.ofDays(180);

  /** A material as one of the subject's cases took it. */
  private record Taking(CaseFacts facts, Instant time, EventId event) {
    boolean isOf(String caseNo) {
      return facts.caseNo().equals(caseNo);
    }
  }

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
            .add(new Taking(facts, taken.time(), taken.event()));
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
      if (reference.isReusable(taken.code())) {
        earlier(facts.caseNo(), taken).stream()
            .findFirst()
            .ifPresent(latest -> Collections.addAll(evidence, taken.event(), latest.event()));
      }
    }
    return List.copyOf(evidence);
  }

  /** What a case took and others at most 180 days before, reusable or not. */
  Set<GivenElsewhere> before(CaseFacts facts) {
    Set<GivenElsewhere> before = new TreeSet<>();
    for (MaterialTaken taken : facts.materials().taken()) {
      for (Taking other : earlier(facts.caseNo(), taken)) {
        before.add(GivenElsewhere.of(taken.code(), other.facts()));
      }
    }
    return before;
  }

  /** The takings of the same code by other cases that are earlier and near enough, latest first. */
  private List<Taking> earlier(String caseNo, MaterialTaken taken) {
    List<Taking> takings = byCode.getOrDefault(taken.code(), List.of());
    Instant reach = taken.time().minus(REACH);
    List<Taking> earlier = new ArrayList<>();
    for (int i = countBefore(taken.time(), takings) - 1; i >= 0; i--) {
      Taking candidate = takings.get(i);
      if (candidate.time().isBefore(reach)) {
        break;
      }
      if (!candidate.isOf(caseNo)) {
        earlier.add(candidate);
      }
    }
    return earlier;
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
