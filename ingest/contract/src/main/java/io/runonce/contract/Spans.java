package io.runonce.contract;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is to be masked in one text; of two spans that overlap the one told first holds. */
final class Spans {
  /** From inclusive, to exclusive, in UTF-16 units. */
  record Span(int from, int to, String replacement) {}

  private final NavigableMap<Integer, Span> spans = new TreeMap<>();

  void add(int from, int to, String replacement) {
    Map.Entry<Integer, Span> before = spans.lowerEntry(to);
    if (before == null || before.getValue().to <= from) {
      spans.put(from, new Span(from, to, replacement));
    }
  }

  /** In the order of the text. */
  List<Span> sorted() {
    return List.copyOf(spans.values());
  }

  String applyTo(String text) {
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (Span span : spans.values()) {
      masked.append(text, at, span.from).append(span.replacement);
      at = span.to;
    }
    return masked.append(text, at, text.length()).toString();
  }
}
