package io.runonce.warehouse;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition of a topic is beyond what the ledger has of it, as ingest saw it last. It
 * lies beside the ledger's spans, under the token of no batch, so nobody takes it for one; the next
 * look at the same partition replaces it.
 *
 * @param name topic and partition as the ledger calls them, the topic alone where its partitions
 *     are not known
 * @param state why {@code waiting} is or is not known
 * @param waiting records that are not in the ledger yet, at most: marks of transactions and what
 *     was aborted have offsets too; null if not known
 * @param since when the oldest of them was written, by its producer or broker; null if none waits
 *     or that is not known
 * @param detail what stands in the way, in English; empty for nothing
 * @param seenAt when it was looked at, the same for all that were looked at together
 */
public record PartitionBacklog(
    String name,
    State state,
    @Nullable Long waiting,
    @Nullable Instant since,
    String detail,
    Instant seenAt) {
  private static final String JOB = "topics";
  private static final String TABLE = "ingest_span";

  /** The newest look, by name; no rows if no topic was ever read. */
  public static final Statement NEWEST =
      Statement.of(
              """
              SELECT span_id, name, toInt64(read) AS waiting, begun_at, mapKeys(warnings) AS states,
                committed_at
              FROM ingest_span FINAL
              WHERE job = {job:String} AND committed_at =
                (SELECT max(committed_at) FROM ingest_span WHERE job = {job:String})
              ORDER BY span_id
              """)
          .with("job", JOB);

  /** What is known of a partition. */
  public enum State {
    KNOWN,
    /** The broker does not answer, or refuses us. */
    BROKER,
    /** It ends before what the ledger has: the topic was made anew. */
    MADE_ANEW
  }

  /** One row of {@link #NEWEST}. */
  public static PartitionBacklog of(Row row) {
    List<String> states = row.strings("states");
    State state = states.isEmpty() ? State.KNOWN : State.valueOf(states.getFirst());
    return new PartitionBacklog(
        row.string("span_id"),
        state,
        state == State.KNOWN ? row.numberOrNull("waiting") : null,
        row.instantOrNull("begun_at"),
        String.valueOf(row.value("name")),
        row.instant("committed_at"));
  }

  /** Writes one look. */
  public static void write(Warehouse warehouse, List<PartitionBacklog> seen) {
    warehouse.insert(TABLE, seen.stream().map(PartitionBacklog::row).toList());
  }

  private Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("job", JOB);
    row.put("span_id", name);
    row.put("name", detail);
    row.put("read", waiting == null ? 0L : waiting);
    row.put("warnings", state == State.KNOWN ? Map.of() : Map.of(state.name(), 1));
    row.put("committed_at", seenAt);
    if (since != null) {
      row.put("begun_at", since);
    }
    return row;
  }
}
