package io.runonce.warehouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;

/** A block that {@link BlockWriter} wrote, of which some rows are taken. */
final class Block {
  private final List<BlockColumn> columns;
  private final byte[] bytes;
  private final ByteBuffer in;
  private final int rows;

  Block(List<BlockColumn> columns, byte[] bytes) {
    this.columns = columns;
    this.bytes = bytes;
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (varint() != columns.size()) {
      throw new IllegalArgumentException("a block of other columns");
    }
    rows = varint();
  }

  int rows() {
    return rows;
  }

  /** Where the values of the leading columns begin, all of fixed width, and no further. */
  int[] starts(int leading) {
    int[] starts = new int[leading];
    ByteBuffer here = in.duplicate();
    for (int i = 0; i < leading; i++) {
      skipHead();
      starts[i] = in.position();
      in.position(starts[i] + columns.get(i).width() * rows);
    }
    in.position(here.position());
    return starts;
  }

  /** A block of the marked rows alone, in their order. */
  byte[] only(BitSet chosen) {
    RowBinaryWriter out = new RowBinaryWriter(bytes.length);
    out.array(columns.size()).array(chosen.cardinality());
    ByteBuffer from = in.duplicate();
    for (BlockColumn column : columns) {
      skipHead();
      out.string(column.name()).string(column.type());
      switch (column.shape()) {
        case FIXED -> copyFixed(column.width(), chosen, out);
        case TEXT -> copyTexts(chosen, out);
        case NULLABLE -> {
          copyFixed(1, chosen, out);
          copyFixed(column.width(), chosen, out);
        }
        case TEXTS -> copyArrays(chosen, out);
      }
    }
    in.position(from.position());
    return out.toBytes();
  }

  private void skipHead() {
    skipText();
    skipText();
  }

  private void copyFixed(int width, BitSet chosen, RowBinaryWriter out) {
    int start = in.position();
    for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
      out.bytes(bytes, start + row * width, width);
    }
    in.position(start + width * rows);
  }

  private void copyTexts(BitSet chosen, RowBinaryWriter out) {
    for (int row = 0; row < rows; row++) {
      int start = in.position();
      skipText();
      if (chosen.get(row)) {
        out.bytes(bytes, start, in.position() - start);
      }
    }
  }

  private void copyArrays(BitSet chosen, RowBinaryWriter out) {
    long[] ends = new long[rows];
    for (int row = 0; row < rows; row++) {
      ends[row] = in.getLong();
    }
    long kept = 0;
    for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
      kept += ends[row] - start(ends, row);
      out.int64(kept);
    }
    for (int row = 0; row < rows; row++) {
      int from = in.position();
      for (long i = start(ends, row); i < ends[row]; i++) {
        skipText();
      }
      if (chosen.get(row)) {
        out.bytes(bytes, from, in.position() - from);
      }
    }
  }

  private static long start(long[] ends, int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  private void skipText() {
    int length = varint();
    in.position(in.position() + length);
  }

  private int varint() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
