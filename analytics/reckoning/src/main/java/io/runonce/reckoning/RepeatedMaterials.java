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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private static final Comparator<Taking> ORDER =
      Comparator.comparing(Taking::time).thenComparing(Taking::event);

  private final Reference reference;

  /** By code and by whose the cases are, in order: one person may have thousands of cases. */
  private final Map<String, Map<GivenElsewhere, List<Taking>>> byCode = new HashMap<>();

  RepeatedMaterials(Collection<CaseFacts> casesOfSubject, Reference reference) {
    this.reference = reference;
    if (casesOfSubject.size() < 2) {
      return;
    }
    for (CaseFacts facts : casesOfSubject) {
      for (MaterialTaken taken : facts.materials().taken()) {
        byCode
            .computeIfAbsent(taken.code(), code -> new TreeMap<>())
            .computeIfAbsent(GivenElsewhere.of(taken.code(), facts), owner -> new ArrayList<>())
            .add(new Taking(facts.caseNo(), taken.time(), taken.event()));
      }
    }
    byCode.values().forEach(owners -> owners.values().forEach(takings -> takings.sort(ORDER)));
  }

  /** The reusable takings of a case and of others before, as pairs of event ids. */
  List<EventId> of(CaseFacts facts) {
    Set<EventId> evidence = new LinkedHashSet<>();
    for (MaterialTaken taken : facts.materials().taken()) {
      if (reference.isReusable(taken.code())) {
        earlier(facts.caseNo(), taken)
            .ifPresent(latest -> Collections.addAll(evidence, taken.event(), latest.event()));
      }
    }
    return List.copyOf(evidence);
  }

  /** What a case took and others at most 180 days before, reusable or not. */
  Set<GivenElsewhere> before(CaseFacts facts) {
    Set<GivenElsewhere> before = new TreeSet<>();
    for (MaterialTaken taken : facts.materials().taken()) {
      byCode
          .getOrDefault(taken.code(), Map.of())
          .forEach((owner, takings) -> {
            if (latest(takings, facts.caseNo(), taken.time()) != null) {
              before.add(owner);
            }
          });
    }
    return before;
  }

  /** The latest taking of the same code by another case that is earlier and near enough. */
  private Optional<Taking> earlier(String caseNo, MaterialTaken taken) {
    return byCode.getOrDefault(taken.code(), Map.of()).values().stream()
        .map(takings -> latest(takings, caseNo, taken.time()))
        .filter(Objects::nonNull)
        .max(ORDER);
  }

  private static @Nullable Taking latest(List<Taking> takings, String caseNo, Instant before) {
    Instant reach = before.minus(REACH);
    for (int i = countBefore(before, takings) - 1; i >= 0; i--) {
      Taking candidate = takings.get(i);
      if (candidate.time().isBefore(reach)) {
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
