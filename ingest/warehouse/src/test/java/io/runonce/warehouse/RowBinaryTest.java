package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowBinaryTest {
  private static final int ROWS = 3_000;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    RowBinaryWriter out = new RowBinaryWriter(1);
    for (int i = 0; i < ROWS; i++) {
      writeRow(out, i);
    }
    assertThat(out.rows()).isEqualTo(ROWS);
    RowBinaryReader in = new RowBinaryReader(inPieces(out.toBytes()));
    for (int i = 0; i < ROWS; i++) {
      assertThat(in.hasNext()).isTrue();
      checkRow(in, i);
    }
    assertThat(in.hasNext()).isFalse();
  }

  @Test
  void anAnswerThatEndsWithinARowFails() {
    byte[] whole = new RowBinaryWriter().string("x".repeat(50)).int64(1).toBytes();
    RowBinaryReader in = new RowBinaryReader(new ByteArrayInputStream(whole, 0, whole.length - 1));
    assertThatThrownBy(
            () -> {
              in.string();
              in.int64();
            })
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aRowIsCopiedAsItIsWhereverTheBufferEnds() throws IOException {
    RowBinaryWriter rows = new RowBinaryWriter();
    for (int i = 0; i < ROWS; i++) {
      rows.string("x".repeat(i % 300)).int64(i);
    }
    RowBinaryReader in = new RowBinaryReader(inPieces(rows.toBytes()));
    RowBinaryWriter copies = new RowBinaryWriter();
    while (in.hasNext()) {
      in.mark();
      in.skipString();
      in.skip(Long.BYTES);
      in.copyMarked(copies);
    }
    assertThat(copies.toBytes()).isEqualTo(rows.toBytes());
  }

  @Test
  void oneReaderReadsManyByteArrays() throws IOException {
    RowBinaryReader in = new RowBinaryReader();
    for (int i = 0; i < 3; i++) {
      in.wrap(new RowBinaryWriter().hash("0a".repeat(32)).int8(i).toBytes());
      assertThat(in.hash()).isEqualTo("0a".repeat(32));
      assertThat(in.constant(new String[] {"a", "b"}))
          .isEqualTo(i == 0 ? "a" : i == 1 ? "b" : null);
      assertThat(in.hasNext()).isFalse();
    }
  }

  private static void writeRow(RowBinaryWriter out, int i) {
    out.string("s" + i % 7)
        .string("汉字" + i)
        .string("x".repeat(i % 300))
        .int64(i * 0x1234_5678_9ABCL)
        .int32(-i)
        .int16(65_535)
        .bool(i % 2 == 0)
        .float64(i / 3.0)
        .uint128(BigInteger.TWO.pow(127).add(BigInteger.valueOf(i)))
        .nullableInt32(i % 3 == 0 ? null : i)
        .nullableInstant(i % 3 == 1 ? null : Instant.ofEpochMilli(i))
        .date(LocalDate.ofEpochDay(i - 1000))
        .strings(List.of("a", "b" + i))
        .hash(i % 2 == 0 ? null : "0a".repeat(32))
        .endRow();
  }

  private static void checkRow(RowBinaryReader in, int i) throws IOException {
    assertThat(in.string()).isEqualTo("s" + i % 7);
    assertThat(in.string()).isEqualTo("汉字" + i);
    assertThat(in.string()).isEqualTo("x".repeat(i % 300));
    assertThat(in.int64()).isEqualTo(i * 0x1234_5678_9ABCL);
    assertThat(in.int32()).isEqualTo(-i);
    assertThat(in.uint16()).isEqualTo(65_535);
    assertThat(in.bool()).isEqualTo(i % 2 == 0);
    assertThat(in.float64()).isEqualTo(i / 3.0);
    assertThat(in.uint128()).isEqualTo(BigInteger.TWO.pow(127).add(BigInteger.valueOf(i)));
    assertThat(in.nullableInt32()).isEqualTo(i % 3 == 0 ? null : Integer.valueOf(i));
    assertThat(in.nullableInstant()).isEqualTo(i % 3 == 1 ? null : Instant.ofEpochMilli(i));
    assertThat(in.date()).isEqualTo(LocalDate.ofEpochDay(i - 1000));
    assertThat(in.strings()).containsExactly("a", "b" + i);
    assertThat(in.hash()).isEqualTo(i % 2 == 0 ? null : "0a".repeat(32));
  }

  /** A stream that never gives more than 1,000 bytes at once, as a network does. */
  private static InputStream inPieces(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1_000));
      }
    };
  }
}
