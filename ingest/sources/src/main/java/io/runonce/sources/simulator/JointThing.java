package io.runonce.sources.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A 一件事: its members are filed together from the day that it is launched. */
record JointThing(
    String code, LocalDate launch, double weight, List<Item> members, Map<String, String> row) {

  JointThing {
    members = List.copyOf(members);
    row = Map.copyOf(row);
  }
}
