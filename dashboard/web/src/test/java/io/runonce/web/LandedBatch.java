package io.runonce.web;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What ingest leaves in the ledger: a batch of one partition, and spans of one cut short. */
final class LandedBatch {
  private static final String LANDED = "b000000000000009";
  private static final String CUT_SHORT = "b00000000000000x";

  private LandedBatch() {}

  static void insert(Warehouse writer, Instant at) {
    writer.insert("ingest_span", List.of(span(LANDED, "events/0", at)));
    writer.insert("ingest_span", List.of(span(CUT_SHORT, "events/1", at)));
    writer.insert("ingest_batch", List.of(Map.of("token", LANDED, "rows", 5, "committed_at", at)));
  }

  /** What it leaves beside the ledger: a partition behind, or a broker that lets nobody read. */
  static void backlog(Warehouse writer, Instant at, String trouble) {
    PartitionBacklog seen =
        trouble.isEmpty()
            ? new PartitionBacklog(
                "backlog/0", State.KNOWN, 1_200L, at.minusSeconds(95), trouble, at)
            : new PartitionBacklog("backlog", State.BROKER, null, null, trouble, at);
    PartitionBacklog.write(writer, List.of(seen));
  }

  private static Map<String, Object> span(String token, String partition, Instant at) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("job", "inbox");
    row.put("span_id", partition);
    row.put("token", token);
    row.put("name", partition);
    row.put("last_offset", 7);
    row.put("read", 8);
    row.put("landed", 5);
    row.put("repeated", 1);
    row.put("rejected", Map.of("BAD_TIME", 2));
    row.put("batch_rows", 8);
    row.put("begun_at", at.minusMillis(250));
    row.put("waited_millis", 120);
    row.put("newest_at", at.minusSeconds(4));
    row.put("committed_at", at);
    return row;
  }
}
