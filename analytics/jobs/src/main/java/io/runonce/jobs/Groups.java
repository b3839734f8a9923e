package io.runonce.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The groups of a stream that is sorted by key, one at a time: no more is ever held. */
final class Groups<V> {

  /** A value and its key. */
  record Keyed<V>(String key, V value) implements Serializable {}

  private final Iterator<Keyed<V>> sorted;
  private @Nullable Keyed<V> ahead;

  Groups(Iterator<Keyed<V>> sorted) {
    this.sorted = sorted;
    this.ahead = sorted.hasNext() ? sorted.next() : null;
  }

  /** Hands over each key with all its values. */
  void forEach(BiConsumer<String, List<V>> consumer) {
    while (ahead != null) {
      String key = ahead.key();
      consumer.accept(key, take(key));
    }
  }

  /**
   * The values of a key, after skipping smaller keys; empty if there is none. Keys must be asked
   * for in their order, which is that of UTF-8 bytes.
   */
  List<V> take(String key) {
    List<V> values = new ArrayList<>();
    while (ahead != null && compare(ahead.key(), key) < 0) {
      advance();
    }
    while (ahead != null && ahead.key().equals(key)) {
      values.add(ahead.value());
      advance();
    }
    return values;
  }

  private void advance() {
    ahead = sorted.hasNext() ? sorted.next() : null;
  }

  /** By code point, as the store sorts: a surrogate pair stands above every single char. */
  static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean pair = Character.isSurrogate(a) != Character.isSurrogate(b);
        return pair ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
