package io.runonce.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes ClickHouse's compressed frames (LZ4), as answers to {@code compress=1}. */
final class FrameOutput extends FilterOutputStream {
  static final int CHECKSUM = 16;
  static final int HEADER = 9;
  static final byte LZ4 = (byte) 0x82;
  private static final int BLOCK = 1 << 20;

  private final LZ4Compressor compressor = LZ4Factory.fastestInstance().fastCompressor();
  private final byte[] block = new byte[BLOCK];
  private final byte[] frame = new byte[CHECKSUM + HEADER + compressor.maxCompressedLength(BLOCK)];
  private int filled;

  FrameOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int step = Math.min(left, BLOCK - filled);
      System.arraycopy(bytes, from, block, filled, step);
      filled += step;
      from += step;
      left -= step;
      if (filled == BLOCK) {
        writeFrame();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    writeFrame();
    out.flush();
  }

  private void writeFrame() throws IOException {
    if (filled == 0) {
      return;
    }
    int size = compressor.compress(block, 0, filled, frame, CHECKSUM + HEADER);
    ByteBuffer buffer = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(CHECKSUM, LZ4).putInt(CHECKSUM + 1, size + HEADER).putInt(CHECKSUM + 5, filled);
    CityHash.Hash hash = CityHash.hash128(frame, CHECKSUM, HEADER + size);
    buffer.putLong(0, hash.low()).putLong(8, hash.high());
    out.write(frame, 0, CHECKSUM + HEADER + size);
    filled = 0;
  }
}
