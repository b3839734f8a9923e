package io.runonce.jobs;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who asked the running reckoner for what ({@code reckon_request}). */
final class Requests {

  /** What may be asked for. */
  enum Kind {
    ALL,
    CHANGED,
    RANK
  }

  /** How far a request is. */
  enum State {
    ASKED,
    DONE,
    FAILED,
    /** Whoever asked did it itself. */
    WITHDRAWN
  }

  /**
   * A request.
   *
   * @param now the fixed clock, empty for the living results
   */
  record Request(
      String id, Kind kind, Optional<Instant> now, String requestedBy, Instant requestedAt) {}

  /** A request's state, and what was said of it. */
  record Answer(State state, String detail) {}

  private final Warehouse warehouse;
  private final Clock clock;

  Requests(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /** Leaves a request. */
  Request ask(Kind kind, Optional<Instant> now, String by) {
    Request request = new Request(UUID.randomUUID().toString(), kind, now, by, clock.instant());
    write(request, State.ASKED, "");
    return request;
  }

  /** What is asked for and not yet done, in the order of asking. */
  List<Request> open() {
    return warehouse
        .query(
            Statement.of(
                    "SELECT id, kind, now, requested_by, requested_at FROM reckon_request FINAL"
                        + " WHERE state = {state:String} ORDER BY requested_at, id")
                .with("state", State.ASKED))
        .stream()
        .map(Requests::request)
        .toList();
  }

  void answer(Request request, State state, String detail) {
    write(request, state, detail);
  }

  Answer answerTo(Request request) {
    Row row =
        warehouse
            .query(
                Statement.of(
                        "SELECT state, detail FROM reckon_request FINAL WHERE id = {id:String}")
                    .with("id", request.id()))
            .getFirst();
    return new Answer(State.valueOf(row.string("state")), row.string("detail"));
  }

  private static Request request(Row row) {
    return new Request(
        row.string("id"),
        Kind.valueOf(row.string("kind")),
        Optional.ofNullable(row.instantOrNull("now")),
        row.string("requested_by"),
        row.instant("requested_at"));
  }

  private void write(Request request, State state, String detail) {
    Instant at = clock.instant();
    Map<String, Object> row = new HashMap<>();
    row.put("id", request.id());
    row.put("kind", request.kind());
    request.now().ifPresent(now -> row.put("now", now));
    row.put("requested_by", request.requestedBy());
    row.put("requested_at", request.requestedAt());
    row.put("state", state);
    row.put("detail", detail);
    row.put(
        "written_at",
        at.isAfter(request.requestedAt())
            ? at
            : request.requestedAt().plusMillis(state == State.ASKED ? 0 : 1));
    warehouse.insert("reckon_request", List.of(row));
  }
}
