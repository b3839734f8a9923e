package io.runonce.warehouse;

import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.Hashing;
import io.runonce.contract.MaterialGiven;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** The rows of one batch for {@code event}, encoded as they are added. */
public final class EventRows {
  public static final int MAX_ROWS = 100_000;
  public static final int MAX_BYTES = 32 << 20;
  static final List<String> COLUMNS = EventColumns.SENT.stream().map(BlockColumn::name).toList();

  private final BatchToken token;
  private final BlockWriter out = new BlockWriter(EventColumns.SENT);

  public EventRows(BatchToken token) {
    this.token = token;
  }

  /**
   * The rows of a batch that lies in a checkpoint as RowBinary, as releases before 0.2 wrote it.
   *
   * @throws IOException if the bytes are no such rows
   */
  public static EventRows ofRowBinary(BatchToken token, int rows, byte[] bytes) throws IOException {
    EventRows events = new EventRows(token);
    RowBinaryReader in = new RowBinaryReader(new ByteArrayInputStream(bytes));
    for (int row = 0; row < rows; row++) {
      events.add(EventReader.decode(in));
      in.bigEndian64();
      in.bigEndian64();
    }
    return events;
  }

  public BatchToken token() {
    return token;
  }

  public int rows() {
    return out.rows();
  }

  public int bytes() {
    return out.size();
  }

  /** Whether the batch is to be sealed: whichever of rows and bytes comes first. */
  public boolean isFull() {
    return out.rows() >= MAX_ROWS || out.size() >= MAX_BYTES;
  }

  /** A block in ClickHouse's Native format. */
  public byte[] toBytes() {
    return out.toBytes();
  }

  /** The same, compressed. */
  public EventBlock toBlock() {
    return EventBlock.of(rows(), toBytes());
  }

  /** Adds an event of which nothing was hashed here. */
  public void add(Event event) {
    add(event, Hashing.NONE);
  }

  /** Adds an event. */
  public void add(Event event, Hashing hashing) {
    out.fixed16(event.id().high(), event.id().low())
        .uint128(event.version().millis(), event.version().hash())
        .string(event.source())
        .string(event.sourceKey())
        .code(event.type())
        .instant(event.time())
        .nullableInstant(event.recordedAt())
        .string(event.regionCode())
        .hash(event.subjectId())
        .code(event.subjectKeyType())
        .code(event.subjectKind())
        .hash(event.agentId())
        .code(event.agentKind())
        .string(event.caseNo())
        .string(event.applicationNo())
        .string(event.itemCode())
        .string(event.departmentCode())
        .string(event.locationId())
        .code(event.channel())
        .bool(event.onSite())
        .int16(event.schemaVersion());
    add(event.details());
    out.string(event.attributes())
        .string(event.unknownFields())
        .string(hashing.keyId())
        .hash(hashing.previousSubjectId())
        .hash(hashing.previousAgentId())
        .fixed16(token.high(), token.low())
        .endRow();
  }

  private void add(Details details) {
    out.string(details.ticketNo()).string(details.queueCode()).string(details.window());
    List<MaterialGiven> materials = details.materials();
    out.array(materials.size());
    for (MaterialGiven material : materials) {
      out.element(material.code());
    }
    out.array(materials.size());
    for (MaterialGiven material : materials) {
      out.element(material.form().name());
    }
    out.code(details.reason())
        .code(details.kind())
        .code(details.result())
        .code(details.method())
        .nullableInt32(details.days())
        .nullableBool(details.answered())
        .string(details.topic())
        .code(details.grade())
        .code(details.origin())
        .nullableInt32(details.reportedVisits())
        .string(details.keyword())
        .int64(details.volume())
        .string(details.appealNo())
        .string(details.appealKind());
  }
}
