package io.runonce.measures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keys of all that a row belongs to, kept together in one column as distinct tuples in order. Who
 * asks for any of them counts the row once: sums by single keys would count it once each.
 *
 * @param column the column of the day table, {@code Array(Tuple(…))}
 * @param keys the members of its tuples, in order
 */
record Bundle(String column, List<String> keys) {
  Bundle {
    keys = List.copyOf(keys);
  }

  /** Whether one of a row's tuples meets a condition over the keys. */
  String any(String condition) {
    return "arrayExists(" + over(condition) + ")";
  }

  /** A row for each distinct value of the tuples that meet a condition over the keys. */
  String each(String condition, String value) {
    return "arrayJoin(arrayDistinct(arrayMap(found -> found.2, arrayFilter(found -> found.1, arrayMap("
        + over("(" + condition + ", " + value + ")")
        + ")))))";
  }

  private String over(String expression) {
    String members =
        IntStream.rangeClosed(1, keys.size())
            .mapToObj(place -> column + "." + place)
            .collect(Collectors.joining(", "));
    return "(" + String.join(", ", keys) + ") -> " + expression + ", " + members;
  }
}
