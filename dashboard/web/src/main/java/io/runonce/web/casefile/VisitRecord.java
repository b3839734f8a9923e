package io.runonce.web.casefile;

import io.runonce.warehouse.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit that is, or may be, for a case.
 *
 * @param certain whether its evidence names the case, or leaves no other
 * @param evidence ids of the events that it is made of
 */
public record VisitRecord(
    String id,
    @Nullable String location,
    Instant startedAt,
    Instant endedAt,
    boolean futile,
    boolean certain,
    List<String> evidence) {
  static VisitRecord of(Row row) {
    return new VisitRecord(
        row.string("visit_id"),
        row.text("location_id"),
        row.instant("started_at"),
        row.instant("ended_at"),
        row.flag("futile"),
        row.flag("certain"),
        row.strings("evidence_ids"));
  }
}
