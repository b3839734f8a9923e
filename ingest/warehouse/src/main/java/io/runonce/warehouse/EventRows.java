package io.runonce.warehouse;

import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.MaterialGiven;
import java.util.List;
import java.util.stream.Stream;

/** The rows of one batch for {@code event}, encoded as they are added. */
public final class EventRows {
  public static final int MAX_ROWS = 100_000;
  public static final int MAX_BYTES = 8 << 20;
  static final List<String> COLUMNS =
      Stream.concat(EventColumns.NAMES.stream(), Stream.of("batch")).toList();

  private final BatchToken token;
  private final RowBinaryWriter out = new RowBinaryWriter(1 << 16);

  public EventRows(BatchToken token) {
    this.token = token;
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

  public byte[] toBytes() {
    return out.toBytes();
  }

  public void add(Event event) {
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
        .fixed16(token.high(), token.low())
        .endRow();
  }

  private void add(Details details) {
    out.string(details.ticketNo()).string(details.queueCode()).string(details.window());
    List<MaterialGiven> materials = details.materials();
    out.array(materials.size());
    for (MaterialGiven material : materials) {
      out.string(material.code());
    }
    out.array(materials.size());
    for (MaterialGiven material : materials) {
      out.code(material.form());
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
