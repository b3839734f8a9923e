package io.runonce.warehouse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
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
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int CACHE = 1 << 12;
  private static final int LONGEST_CACHED = 32;
  private static final int HASHES = 1 << 13;
  private static final int HASH_WORDS = 4;

  private final InputStream in;
  private byte[] buffer;
  private final @Nullable String[] cache = new @Nullable String[CACHE];
  private final byte[] @Nullable [] cachedBytes = new byte[CACHE] @Nullable [];
  private final @Nullable String[] hashes = new @Nullable String[HASHES];
  private long @Nullable [] hashWords;
  private int position;
  private int limit;
  private int mark = -1;

  public RowBinaryReader(InputStream in) {
    this.in = in;
    this.buffer = new byte[1 << 16];
  }

  /** A reader of nothing until {@link #wrap} gives it something. */
  public RowBinaryReader() {
    this.in = InputStream.nullInputStream();
    this.buffer = new byte[0];
  }

  /** Reads these bytes from now on; a reader costs more than most values that it reads. */
  public RowBinaryReader wrap(byte[] bytes) {
    buffer = bytes;
    position = 0;
    limit = bytes.length;
    return this;
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
    int value = (int) INTS.get(buffer, position);
    position += 4;
    return value;
  }

  public long int64() throws IOException {
    need(8);
    long value = (long) LONGS.get(buffer, position);
    position += 8;
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

  /**
   * FixedString(32) as 64 hex digits, null where it is zero bytes. Those met of late come again as
   * the same String: people have several events each.
   */
  public @Nullable String hash() throws IOException {
    need(32);
    int from = position;
    long first = int64();
    long second = int64();
    long third = int64();
    long fourth = int64();
    if ((first | second | third | fourth) == 0) {
      return null;
    }
    long[] words = hashWords;
    if (words == null) {
      words = new long[HASHES * HASH_WORDS];
      hashWords = words;
    }
    int slot = (int) (first ^ first >>> 32) & HASHES - 1;
    int at = slot * HASH_WORDS;
    String known = hashes[slot];
    if (known != null
        && words[at] == first
        && words[at + 1] == second
        && words[at + 2] == third
        && words[at + 3] == fourth) {
      return known;
    }
    String hex = HexFormat.of().formatHex(buffer, from, from + 32);
    hashes[slot] = hex;
    words[at] = first;
    words[at + 1] = second;
    words[at + 2] = third;
    words[at + 3] = fourth;
    return hex;
  }

  /** Which of the constants a UInt8 means; null where it means none. */
  public <E> @Nullable E constant(E[] constants) throws IOException {
    int index = int8() & 0xFF;
    return index < constants.length ? constants[index] : null;
  }

  /** Leaves bytes out. */
  void skip(int length) throws IOException {
    need(length);
    position += length;
  }

  void skipString() throws IOException {
    skip(varint());
  }

  /** From here on, till {@link #copyMarked}, what is read is kept. */
  void mark() {
    mark = position;
  }

  /** Writes what was read since the mark. */
  void copyMarked(RowBinaryWriter out) {
    out.bytes(buffer, mark, position - mark);
    mark = -1;
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

  /** Makes sure that so many bytes are in the buffer, behind those since the mark. */
  private void need(int length) throws IOException {
    if (limit - position >= length) {
      return;
    }
    int keepFrom = mark < 0 ? position : mark;
    int kept = limit - keepFrom;
    int wanted = position - keepFrom + length;
    byte[] old = buffer;
    if (old.length < wanted) {
      buffer = new byte[Math.max(wanted, 2 * old.length)];
    }
    System.arraycopy(old, keepFrom, buffer, 0, kept);
    position -= keepFrom;
    limit = kept;
    mark = mark < 0 ? -1 : 0;
    while (limit < wanted) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        throw new EOFException("the answer ends within a row");
      }
      limit += read;
    }
  }
}
