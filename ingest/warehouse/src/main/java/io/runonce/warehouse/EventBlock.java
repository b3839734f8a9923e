package io.runonce.warehouse;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import net.jpountz.lz4.LZ4Factory;

/**
 * The events of one batch as they lie in a checkpoint: a Native block for {@code event}, compressed
 * by LZ4, since a checkpoint copies what it holds several times.
 *
 * @param rows how many events
 * @param size bytes of the block before compression
 * @param compressed the block
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on, never compared
public record EventBlock(int rows, int size, byte[] compressed) {
  private static final LZ4Factory LZ4 = LZ4Factory.fastestInstance();
  private static final int LEADING = 2;
  private static final int WIDTH = 16;

  static EventBlock of(int rows, byte[] block) {
    return new EventBlock(rows, block.length, LZ4.fastCompressor().compress(block));
  }

  /**
   * Opens the block.
   *
   * @throws net.jpountz.lz4.LZ4Exception if the bytes are no such block
   */
  public Opened open() {
    return new Opened(LZ4.safeDecompressor().decompress(compressed, size));
  }

  /** An uncompressed block. */
  public static final class Opened {
    private final byte[] bytes;
    private final Block block;
    private final ByteBuffer values;
    private final int ids;
    private final int versions;

    private Opened(byte[] bytes) {
      this.bytes = bytes;
      block = new Block(EventColumns.SENT, bytes);
      int[] starts = block.starts(LEADING);
      ids = starts[0];
      versions = starts[1];
      values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public int rows() {
      return block.rows();
    }

    public EventId id(int row) {
      int at = ids + row * WIDTH;
      return new EventId(
          Long.reverseBytes(values.getLong(at)),
          Long.reverseBytes(values.getLong(at + Long.BYTES)));
    }

    public ContentVersion version(int row) {
      int at = versions + row * WIDTH;
      return new ContentVersion(values.getLong(at + Long.BYTES), values.getLong(at));
    }

    /** A Native block of the rows marked, in their order. */
    public byte[] only(BitSet chosen) {
      return chosen.cardinality() == rows() ? bytes : block.only(chosen);
    }
  }
}
