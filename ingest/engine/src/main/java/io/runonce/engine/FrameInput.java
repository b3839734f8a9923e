package io.runonce.engine;

import com.github.luben.zstd.Zstd;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Reads ClickHouse's compressed frames (LZ4, ZSTD, none), the body of {@code decompress=1}. A frame
 * that does not match its checksum, or is larger than a client makes them, is a {@link QueryError}.
 */
final class FrameInput extends InputStream {
  private static final byte ZSTD = (byte) 0x90;
  private static final byte NONE = 0x02;
  private static final int MAX_BLOCK = 32 << 20;

  private final InputStream in;
  private final LZ4SafeDecompressor lz4 = LZ4Factory.fastestInstance().safeDecompressor();
  private byte[] block = new byte[0];
  private int position;

  FrameInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? block[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int step = Math.min(length, block.length - position);
    System.arraycopy(block, position, target, offset, step);
    position += step;
    return step;
  }

  private boolean fill() throws IOException {
    while (position == block.length) {
      byte[] head = in.readNBytes(FrameOutput.CHECKSUM + FrameOutput.HEADER);
      if (head.length == 0) {
        return false;
      }
      if (head.length < FrameOutput.CHECKSUM + FrameOutput.HEADER) {
        throw new EOFException("the body ends within a frame's head");
      }
      block = readBlock(head);
      position = 0;
    }
    return true;
  }

  private byte[] readBlock(byte[] head) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int packed = buffer.getInt(FrameOutput.CHECKSUM + 1);
    int raw = buffer.getInt(FrameOutput.CHECKSUM + 5);
    if (packed < FrameOutput.HEADER || packed > MAX_BLOCK || raw < 0 || raw > MAX_BLOCK) {
      throw QueryError.of(
          QueryError.CANNOT_DECOMPRESS,
          "A frame of " + packed + " bytes, " + raw + " unpacked, is not one of ClickHouse's");
    }
    byte[] hashed = new byte[packed];
    System.arraycopy(head, FrameOutput.CHECKSUM, hashed, 0, FrameOutput.HEADER);
    int body = packed - FrameOutput.HEADER;
    if (in.readNBytes(hashed, FrameOutput.HEADER, body) < body) {
      throw new EOFException("the body ends within a frame");
    }
    check(hashed, buffer.getLong(0), buffer.getLong(8));
    return unpack(hashed, raw);
  }

  private static void check(byte[] hashed, long low, long high) {
    CityHash.Hash hash = CityHash.hash128(hashed, 0, hashed.length);
    if (hash.low() != low || hash.high() != high) {
      throw QueryError.of(
          QueryError.CHECKSUM_DOESNT_MATCH, "Checksum doesn't match: corrupted data in a frame");
    }
  }

  private byte[] unpack(byte[] frame, int raw) {
    int body = frame.length - FrameOutput.HEADER;
    byte[] result = new byte[raw];
    long size =
        switch (frame[0]) {
          case FrameOutput.LZ4 -> unpackLz4(frame, body, result);
          case ZSTD -> Zstd.decompressByteArray(result, 0, raw, frame, FrameOutput.HEADER, body);
          case NONE -> copy(frame, body, result);
          default ->
              throw QueryError.of(
                  QueryError.CANNOT_DECOMPRESS,
                  "Unknown compression method 0x%02x: LZ4, ZSTD and none are known"
                      .formatted(frame[0]));
        };
    if (size != raw) {
      throw QueryError.of(
          QueryError.CANNOT_DECOMPRESS, "A frame unpacks to other than its " + raw + " bytes");
    }
    return result;
  }

  private long unpackLz4(byte[] frame, int body, byte[] result) {
    try {
      return lz4.decompress(frame, FrameOutput.HEADER, body, result, 0);
    } catch (LZ4Exception e) {
      throw QueryError.of(QueryError.CANNOT_DECOMPRESS, "A frame is not LZ4: " + e.getMessage());
    }
  }

  private static long copy(byte[] frame, int body, byte[] result) {
    if (body == result.length) {
      System.arraycopy(frame, FrameOutput.HEADER, result, 0, body);
    }
    return body;
  }
}
