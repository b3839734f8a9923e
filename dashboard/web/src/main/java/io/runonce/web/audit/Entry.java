package io.runonce.web.audit;

import io.runonce.warehouse.Row;
import java.time.Instant;

/** Something that somebody did. */
public record Entry(
    Instant at,
    String person,
    String role,
    String action,
    String object,
    String reason,
    String filter) {
  static Entry of(Row row) {
    return new Entry(
        row.instant("at"),
        row.string("person"),
        row.string("role"),
        row.string("action"),
        row.string("object"),
        row.string("reason"),
        row.string("filter"));
  }
}
