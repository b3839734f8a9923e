package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.MaterialForm;
import io.runonce.contract.MaterialGiven;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which materials the applicant had to bring, and which came shared (CONTRACT §3). */
final class MaterialsRule {
  private static final Set<MaterialForm> SHARED_ALONE = EnumSet.of(MaterialForm.SHARED);

  private MaterialsRule() {}

  /** How many the applicant had to bring for one step. */
  static int taken(Event step) {
    if (step.type() != EventType.RECEIVED && step.type() != EventType.CORRECTION_RECEIVED) {
      return 0;
    }
    return Math.toIntExact(
        step.details().materials().stream().filter(MaterialGiven::isTakenFromApplicant).count());
  }

  static Materials of(CaseTimeline timeline) {
    List<MaterialTaken> taken = new ArrayList<>();
    Map<String, Set<MaterialForm>> forms = new TreeMap<>();
    for (Event step : timeline.steps()) {
      if (step.type() == EventType.RECEIVED || step.type() == EventType.CORRECTION_RECEIVED) {
        for (MaterialGiven material : step.details().materials()) {
          forms
              .computeIfAbsent(material.code(), code -> EnumSet.noneOf(MaterialForm.class))
              .add(material.form());
          if (material.isTakenFromApplicant()) {
            taken.add(new MaterialTaken(material.code(), step.time(), step.id()));
          }
        }
      }
    }
    TreeSet<String> collected = new TreeSet<>();
    taken.forEach(material -> collected.add(material.code()));
    List<String> shared =
        forms.entrySet().stream()
            .filter(entry -> entry.getValue().equals(SHARED_ALONE))
            .map(Map.Entry::getKey)
            .toList();
    return new Materials(taken, List.copyOf(collected), shared);
  }
}
