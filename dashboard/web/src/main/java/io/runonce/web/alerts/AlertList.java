package io.runonce.web.alerts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A group's alerts: those that nobody has seen, the others that go on, those that ended lately.
 *
 * @param open how many go on, by group
 * @param unseen how many of these nobody has seen, by group
 * @param rows the first of the group
 * @param total how many the group has
 */
public record AlertList(
    Map<AlertGroup, Long> open, Map<AlertGroup, Long> unseen, List<AlertRow> rows, long total) {
  public AlertList {
    open = Map.copyOf(open);
    unseen = Map.copyOf(unseen);
    rows = List.copyOf(rows);
  }

  /** How many go on. */
  public long open(AlertGroup group) {
    return open.getOrDefault(group, 0L);
  }

  /** How many of them nobody has seen. */
  public long unseen(AlertGroup group) {
    return unseen.getOrDefault(group, 0L);
  }

  /** Adds up counts by kind. */
  static Map<AlertGroup, Long> sums(Map<String, Long> byKind) {
    Map<AlertGroup, Long> sums = new EnumMap<>(AlertGroup.class);
    for (AlertGroup group : AlertGroup.values()) {
      sums.put(
          group,
          byKind.entrySet().stream()
              .filter(kind -> group.holds(kind.getKey()))
              .mapToLong(Map.Entry::getValue)
              .sum());
    }
    return sums;
  }
}
