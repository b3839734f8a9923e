package io.runonce.sources.simulator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the guide of an item says from a date on. */
record GuideText(
    String version,
    LocalDate validFrom,
    int promisedDays,
    @Nullable Integer declaredVisits,
    List<String> materials,
    int links,
    int depth,
    boolean mobile) {

  GuideText {
    materials = List.copyOf(materials);
  }

  int declared() {
    return declaredVisits == null ? 1 : declaredVisits;
  }
}
