package io.runonce.warehouse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows in ClickHouse's RowBinary, the counterpart of {@link RowBinaryWriter}: '' is an absent
 * string. Short strings come from a small table, since most are codes that repeat.
 */
public final class RowBinaryReader {
  private static final int CACHE = 1 << 12;
  private static final int LONGEST_CACHED = 32;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final @Nullable String[] cache = new @Nullable String[CACHE];
  private final byte[] @Nullable [] cachedBytes = new byte[CACHE] @Nullable [];
  private int position;
  private int limit;

  public RowBinaryReader(InputStream in) {
    this.in = in;
  }

  /** Whether another row begins. */
  public boolean hasNext() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  public boolean bool() throws IOException {
    return int8() != 0;
  }

  public int int8() throws IOException {
    need(1);
    return buffer[position++];
  }

  public int uint16() throws IOException {
    need(2);
    return (buffer[position++] & 0xFF) | (buffer[position++] & 0xFF) << 8;
  }

  public int int32() throws IOException {
    need(4);
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      value |= (buffer[position++] & 0xFF) << shift;
    }
    return value;
  }

  public long int64() throws IOException {
    need(8);
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (buffer[position++] & 0xFFL) << shift;
    }
    return value;
  }

  public double float64() throws IOException {
    return Double.longBitsToDouble(int64());
  }

  public BigInteger uint128() throws IOException {
    long low = int64();
    long high = int64();
    return new BigInteger(Long.toUnsignedString(high))
        .shiftLeft(Long.SIZE)
        .or(new BigInteger(Long.toUnsignedString(low)));
  }

  /** Eight bytes, big-endian: half a FixedString(16). */
  public long bigEndian64() throws IOException {
    return Long.reverseBytes(int64());
  }

  /** DateTime64(3). */
  public Instant instant() throws IOException {
    return Instant.ofEpochMilli(int64());
  }

  /** Date32. */
  public LocalDate date() throws IOException {
    return LocalDate.ofEpochDay(int32());
  }

  public String string() throws IOException {
    int length = varint();
    if (length == 0) {
      return "";
    }
    if (length > LONGEST_CACHED) {
      return new String(bytes(length), StandardCharsets.UTF_8);
    }
    need(length);
    String value = cached(position, length);
    position += length;
    return value;
  }

  /** String of bytes that are no text. */
  public byte[] blob() throws IOException {
    return bytes(varint());
  }

  /** A string, null where it is ''. */
  public @Nullable String text() throws IOException {
    String value = string();
    return value.isEmpty() ? null : value;
  }

  /** A code by its name, null where it is ''. */
  public <E extends Enum<E>> @Nullable E code(Class<E> codes) throws IOException {
    String value = string();
    return value.isEmpty() ? null : Enum.valueOf(codes, value);
  }

  /** FixedString(32) as 64 hex digits, null where it is zero bytes. */
  public @Nullable String hash() throws IOException {
    need(32);
    boolean isAbsent = true;
    for (int i = position; i < position + 32 && isAbsent; i++) {
      isAbsent = buffer[i] == 0;
    }
    String hex = isAbsent ? null : HexFormat.of().formatHex(buffer, position, position + 32);
    position += 32;
    return hex;
  }

  public @Nullable Integer nullableInt32() throws IOException {
    return int8() == 1 ? null : int32();
  }

  public @Nullable Boolean nullableBool() throws IOException {
    return int8() == 1 ? null : bool();
  }

  public @Nullable Instant nullableInstant() throws IOException {
    return int8() == 1 ? null : instant();
  }

  public @Nullable LocalDate nullableDate() throws IOException {
    return int8() == 1 ? null : date();
  }

  /** The length of an Array; its elements follow. */
  public int array() throws IOException {
    return varint();
  }

  public List<String> strings() throws IOException {
    int length = varint();
    if (length == 0) {
      return List.of();
    }
    List<String> values = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      values.add(string());
    }
    return values;
  }

  private int varint() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int next = int8();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a length that is none: the answer is no RowBinary");
  }

  private String cached(int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ hash >>> 13) & CACHE - 1;
    byte[] known = cachedBytes[slot];
    String value = cache[slot];
    if (known != null
        && value != null
        && Arrays.equals(known, 0, known.length, buffer, from, from + length)) {
      return value;
    }
    String fresh = new String(buffer, from, length, StandardCharsets.UTF_8);
    cache[slot] = fresh;
    cachedBytes[slot] = Arrays.copyOfRange(buffer, from, from + length);
    return fresh;
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    int done = Math.min(length, limit - position);
    System.arraycopy(buffer, position, bytes, 0, done);
    position += done;
    if (in.readNBytes(bytes, done, length - done) < length - done) {
      throw new EOFException("the answer ends within a row");
    }
    return bytes;
  }

  /** Makes sure that so many bytes are in the buffer. */
  private void need(int length) throws IOException {
    if (limit - position >= length) {
      return;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    while (limit < length) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        throw new EOFException("the answer ends within a row");
      }
      limit += read;
    }
  }
}
