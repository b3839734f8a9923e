package io.runonce.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sorts the fields of objects by name. Records of one source mostly name the same fields in the
 * same order, so the order found last is tried first. One instance a thread.
 */
final class FieldOrder {
  private String[] names = new String[0];
  private int[] order = new int[0];

  /** Sorts in place by UTF-16 code unit, which is String's own order and the one of RFC 8785. */
  <V> void sort(Map.Entry<String, V>[] fields) {
    if (!isAsLast(fields)) {
      learn(fields);
    }
    Map.Entry<String, V>[] unsorted = fields.clone();
    for (int i = 0; i < fields.length; i++) {
      fields[i] = unsorted[order[i]];
    }
  }

  private boolean isAsLast(Map.Entry<String, ?>[] fields) {
    if (fields.length != names.length) {
      return false;
    }
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].getKey().equals(names[i])) {
        return false;
      }
    }
    return true;
  }

  private void learn(Map.Entry<String, ?>[] fields) {
    String[] told = Arrays.stream(fields).map(Map.Entry::getKey).toArray(String[]::new);
    names = told;
    order =
        IntStream.range(0, told.length)
            .boxed()
            .sorted((a, b) -> told[a].compareTo(told[b]))
            .mapToInt(i -> i)
            .toArray();
  }
}
