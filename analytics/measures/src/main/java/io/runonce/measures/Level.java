package io.runonce.measures;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rows of a day table are added up by.
 *
 * @param span what their column {@code day} is the first date of
 * @param keys the columns that tell them apart, in the order of the alphabet
 */
record Level(Span span, Set<String> keys) {
  Level {
    keys = Collections.unmodifiableSet(new TreeSet<>(keys));
  }

  static List<Level> of(Span span, List<Set<String>> sets) {
    return sets.stream().map(keys -> new Level(span, keys)).toList();
  }
}
