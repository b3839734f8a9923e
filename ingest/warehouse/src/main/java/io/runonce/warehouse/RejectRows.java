package io.runonce.warehouse;

import java.util.List;

/** The rejects of one batch, encoded as they are added. */
public final class RejectRows {
  static final List<String> COLUMNS =
      List.of("source", "file", "offset", "code", "detail", "record", "batch");

  private final BatchToken token;
  private final RowBinaryWriter out = new RowBinaryWriter(1 << 10);

  public RejectRows(BatchToken token) {
    this.token = token;
  }

  public void add(Reject reject) {
    out.string(reject.source())
        .string(reject.file())
        .int64(reject.offset())
        .code(reject.code())
        .string(reject.detail())
        .string(reject.record())
        .fixed16(token.high(), token.low())
        .endRow();
  }

  public int rows() {
    return out.rows();
  }

  public int bytes() {
    return out.size();
  }

  public byte[] toBytes() {
    return out.toBytes();
  }
}
