package io.runonce.stream;

import io.runonce.contract.RejectCode;
import io.runonce.contract.Warning;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Grows a {@link Span} record by record. */
final class SpanBuilder {
  private final Origin first;
  private final boolean again;
  private final TreeMap<String, Long> rejected = new TreeMap<>();
  private final TreeMap<String, Long> warnings = new TreeMap<>();
  private long to;
  private long bytes;
  private int rows;
  private @Nullable FileEnd end;

  SpanBuilder(Origin first, boolean again) {
    this.first = first;
    this.again = again;
    to = first.offset();
  }

  boolean isOf(Origin origin, boolean isAgain) {
    return again == isAgain && first.id().equals(origin.id());
  }

  void accepted(Origin origin, Set<Warning> told) {
    advance(origin);
    rows++;
    for (Warning warning : told) {
      warnings.merge(warning.name(), 1L, Long::sum);
    }
  }

  void refused(Origin origin, RejectCode code) {
    advance(origin);
    rejected.merge(code.name(), 1L, Long::sum);
  }

  void ended(Origin origin, FileEnd fileEnd) {
    advance(origin);
    end = fileEnd;
  }

  private void advance(Origin origin) {
    to = origin.offset();
    bytes += origin.bytes();
  }

  Span build() {
    return new Span(
        first.id(), first.name(), first.offset(), to, bytes, rows, rejected, warnings, end, again);
  }
}
