package io.runonce.jobs;

import io.runonce.contract.Catalogue;
import io.runonce.contract.OneThing;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long each 一件事 took before the reform, in working days. */
record OneThings(Map<String, Integer> baselineDays) implements Serializable {

  static OneThings of(Catalogue catalogue) {
    Map<String, Integer> days = new HashMap<>();
    for (OneThing thing : catalogue.oneThings()) {
      if (thing.baselineDays() != null) {
        days.put(thing.code(), thing.baselineDays());
      }
    }
    return new OneThings(days);
  }

  @Nullable Integer baselineDaysOf(String code) {
    return baselineDays.get(code);
  }
}
