package io.runonce.warehouse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a block in ClickHouse's Native format, row by row and in each row column by column. The
 * server takes a block as it lies, where rows of RowBinary cost it a call a value: a third of the
 * whole insert (measured).
 */
final class BlockWriter {
  private static final byte[] NONE = new byte[32];

  private final List<BlockColumn> columns;
  private final RowBinaryWriter[] marks;
  private final RowBinaryWriter[] values;
  private final long[] ends;
  private int at;
  private int rows;
  private int size;

  BlockWriter(List<BlockColumn> columns) {
    this.columns = columns;
    marks = new RowBinaryWriter[columns.size()];
    values = new RowBinaryWriter[columns.size()];
    ends = new long[columns.size()];
    for (int i = 0; i < values.length; i++) {
      marks[i] = new RowBinaryWriter(0);
      values[i] = new RowBinaryWriter(0);
    }
  }

  int rows() {
    return rows;
  }

  /** Bytes of the values written so far. */
  int size() {
    return size;
  }

  /**
   * Says that a row is whole.
   *
   * @throws IllegalStateException if it has not a value for each column
   */
  void endRow() {
    if (at != values.length) {
      throw new IllegalStateException("a row of " + at + " values for " + values.length);
    }
    at = 0;
    rows++;
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += marks[i].size() + values[i].size();
    }
    size = sum;
  }

  private RowBinaryWriter next() {
    return values[at++];
  }

  BlockWriter bool(boolean value) {
    next().bool(value);
    return this;
  }

  BlockWriter int16(int value) {
    next().int16(value);
    return this;
  }

  BlockWriter int64(long value) {
    next().int64(value);
    return this;
  }

  BlockWriter uint128(long high, long low) {
    next().uint128(high, low);
    return this;
  }

  BlockWriter instant(Instant value) {
    next().instant(value);
    return this;
  }

  BlockWriter string(@Nullable String value) {
    next().string(value);
    return this;
  }

  BlockWriter code(@Nullable Enum<?> value) {
    next().code(value);
    return this;
  }

  BlockWriter fixed16(long high, long low) {
    next().fixed16(high, low);
    return this;
  }

  /** FixedString(32) of 64 hex digits, zero bytes where there is none. */
  BlockWriter hash(@Nullable String hex) {
    if (hex == null) {
      next().bytes(NONE);
    } else {
      next().hash(hex);
    }
    return this;
  }

  BlockWriter nullableInt32(@Nullable Integer value) {
    mark(value).int32(value == null ? 0 : value);
    return this;
  }

  BlockWriter nullableBool(@Nullable Boolean value) {
    mark(value).bool(value != null && value);
    return this;
  }

  BlockWriter nullableInstant(@Nullable Instant value) {
    mark(value).int64(value == null ? 0 : value.toEpochMilli());
    return this;
  }

  private RowBinaryWriter mark(@Nullable Object value) {
    marks[at].bool(value == null);
    return next();
  }

  /** Begins an array of so many texts; as many {@link #element} follow. */
  BlockWriter array(int length) {
    ends[at] += length;
    marks[at].int64(ends[at]);
    at++;
    return this;
  }

  /** A text of the array begun last. */
  BlockWriter element(@Nullable String value) {
    values[at - 1].string(value);
    return this;
  }

  byte[] toBytes() {
    RowBinaryWriter out = new RowBinaryWriter(size + 64 * values.length);
    out.array(values.length).array(rows);
    for (int i = 0; i < values.length; i++) {
      out.string(columns.get(i).name()).string(columns.get(i).type());
      out.append(marks[i]).append(values[i]);
    }
    return out.toBytes();
  }
}
