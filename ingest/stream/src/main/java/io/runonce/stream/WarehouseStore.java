package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.IngestFile;
import io.runonce.warehouse.RowBinaryReader;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The warehouse as the committer sees it. */
final class WarehouseStore implements BatchStore {
  /** So that a statement with its ids in hex stays under the server's 256 KiB. */
  private static final int IDS_A_QUESTION = 6_000;

  /** The same for halves of ids. */
  private static final int HALVES_A_QUESTION = 2 * IDS_A_QUESTION;

  private static final int TOKENS_A_QUESTION = 500;

  private final Warehouse warehouse;
  private final LedgerSpans spans;

  WarehouseStore(Warehouse warehouse) {
    this.warehouse = warehouse;
    spans = new LedgerSpans(warehouse);
  }

  static WarehouseStore open(WarehouseConfig config, Clock clock) {
    return new WarehouseStore(Warehouse.open(config, Access.WRITER, clock));
  }

  @Override
  public Set<BatchToken> landed(Collection<BatchToken> tokens) {
    Set<BatchToken> landed = new HashSet<>();
    if (!tokens.isEmpty()) {
      Statement statement =
          Statement.of(
                  "SELECT lower(hex(token)) AS token FROM ingest_batch WHERE ingest_batch.token IN"
                      + " (SELECT toFixedString(unhex(arrayJoin({tokens:Array(String)})), 16))")
              .with("tokens", hex(tokens));
      warehouse.stream(statement, row -> landed.add(BatchToken.parse(row.string("token"))));
    }
    return landed;
  }

  private static List<String> hex(Collection<BatchToken> tokens) {
    return tokens.stream().map(BatchToken::toString).toList();
  }

  /**
   * Most have never been seen, which {@code event_seen} tells reading little for each. Sorted, each
   * question covers a narrow range of a table's key, so together they read it once.
   */
  @Override
  public Map<EventId, ContentVersion> known(Set<EventId> ids, Collection<BatchToken> except) {
    List<EventId> sorted = seen(ids.stream().sorted().toList());
    Map<EventId, ContentVersion> known = new HashMap<>(ids.size() * 2);
    Map<BatchToken, List<EventId>> holders = new HashMap<>();
    for (int from = 0; from < sorted.size(); from += IDS_A_QUESTION) {
      List<EventId> some = sorted.subList(from, Math.min(from + IDS_A_QUESTION, sorted.size()));
      Statement statement = question(some).with("except", hex(except));
      try (RowCursor<Held> rows = warehouse.read(statement, WarehouseStore::readHeld)) {
        rows.forEachRemaining(row -> {
          known.put(row.id(), row.version());
          holders.computeIfAbsent(row.holder(), token -> new ArrayList<>()).add(row.id());
        });
      }
    }
    List<BatchToken> tokens = List.copyOf(holders.keySet());
    for (int from = 0; from < tokens.size(); from += TOKENS_A_QUESTION) {
      int to = Math.min(from + TOKENS_A_QUESTION, tokens.size());
      landed(tokens.subList(from, to)).forEach(holders::remove);
    }
    holders.values().forEach(orphans -> orphans.forEach(known::remove));
    if (!holders.isEmpty()) {
      // What a batch of the ledger told of them before lies behind those rows.
      Set<EventId> hidden = new HashSet<>();
      holders.values().forEach(hidden::addAll);
      Set<BatchToken> others = new HashSet<>(except);
      others.addAll(holders.keySet());
      known.putAll(known(hidden, others));
    }
    return known;
  }

  /** Those whose first half the store has: all that it has, and others very rarely. */
  private List<EventId> seen(List<EventId> sorted) {
    Set<Long> seen = new HashSet<>();
    for (int from = 0; from < sorted.size(); from += HALVES_A_QUESTION) {
      int to = Math.min(from + HALVES_A_QUESTION, sorted.size());
      Statement statement = halvesSeen(sorted.subList(from, to));
      try (RowCursor<Long> rows = warehouse.read(statement, RowBinaryReader::int64)) {
        rows.forEachRemaining(seen::add);
      }
    }
    return sorted.stream().filter(id -> seen.contains(id.high())).toList();
  }

  private static Statement halvesSeen(List<EventId> ids) {
    StringBuilder hex = new StringBuilder(ids.size() * 16);
    ids.forEach(id -> hex.append(HexFormat.of().toHexDigits(id.high())));
    return Statement.of(
        "SELECT DISTINCT id FROM event_seen WHERE id IN"
            + " (SELECT byteSwap(reinterpretAsUInt64(substring(unhex('"
            + hex
            + "'), number * 8 + 1, 8))) FROM numbers("
            + ids.size()
            + "))");
  }

  /** What the store has of an event, and from which batch. */
  private record Held(EventId id, ContentVersion version, BatchToken holder) {}

  /** The ids go in as one literal of hex digits: as bound values they would not fit an address. */
  private static Statement question(List<EventId> ids) {
    StringBuilder hex = new StringBuilder(ids.size() * 32);
    ids.forEach(hex::append);
    return Statement.of(
        "SELECT event_id, toUInt64(max(content_version) AS latest),"
            + " toUInt64(bitShiftRight(latest, 64)), argMax(batch, content_version)"
            + " FROM event WHERE event_id IN"
            + " (SELECT toFixedString(substring(unhex('"
            + hex
            + "'), number * 16 + 1, 16), 16) FROM numbers("
            + ids.size()
            + ")) AND batch NOT IN"
            + " (SELECT toFixedString(unhex(arrayJoin({except:Array(String)})), 16))"
            + " GROUP BY event_id");
  }

  private static Held readHeld(RowBinaryReader in) throws IOException {
    EventId id = new EventId(in.bigEndian64(), in.bigEndian64());
    long hash = in.int64();
    long millis = in.int64();
    BatchToken holder = new BatchToken(in.bigEndian64(), in.bigEndian64());
    return new Held(id, new ContentVersion(millis, hash), holder);
  }

  @Override
  public void land(Batch batch) {
    warehouse.batches().commit(batch);
  }

  @Override
  public Optional<BatchSpan> noted(String job, BatchToken token, Span span) {
    return spans.noted(job, token, span);
  }

  @Override
  public List<BatchSpan> spansOf(String job, String spanId) {
    return spans.ofSource(job, spanId);
  }

  @Override
  public List<Stretch> landedFrom(String job, String spanId, long offset) {
    return spans.landedFrom(job, spanId, offset);
  }

  /** What the ledger tells of all that a job has landed. */
  List<BatchSpan> spansOf(String job) {
    return spans.ofJob(job);
  }

  @Override
  public void finish(FileEnd end, String name, Tally tally, Instant at) {
    warehouse
        .files()
        .record(
            new IngestFile(
                end.hash(),
                name,
                end.size(),
                tally.read(),
                tally.landed(),
                tally.allRejected(),
                at));
  }

  /** The codes of all items that the catalogue has. */
  Set<String> itemCodes() {
    Set<String> codes = new HashSet<>();
    warehouse.stream(
        Statement.of("SELECT DISTINCT item_code FROM item_version"),
        row -> codes.add(row.string("item_code")));
    return codes;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
