package io.runonce.warehouse;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in ClickHouse's RowBinary, column by column in the order of the insert. Each method
 * names the column type that it is for; an absent string is ''.
 */
public final class RowBinaryWriter {
  private byte[] buffer;
  private int size;
  private int rows;

  public RowBinaryWriter() {
    this(1 << 16);
  }

  public RowBinaryWriter(int capacity) {
    buffer = new byte[capacity];
  }

  /** Bytes written so far. */
  public int size() {
    return size;
  }

  public int rows() {
    return rows;
  }

  /** Says that a row is whole. */
  public void endRow() {
    rows++;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }

  /** Forgets the rows and keeps the memory. */
  public void clear() {
    size = 0;
    rows = 0;
  }

  Transport.Body body() {
    return new Transport.Body(buffer, size);
  }

  public RowBinaryWriter bool(boolean value) {
    return int8(value ? 1 : 0);
  }

  public RowBinaryWriter int8(int value) {
    reserve(1);
    buffer[size++] = (byte) value;
    return this;
  }

  public RowBinaryWriter int16(int value) {
    reserve(2);
    buffer[size++] = (byte) value;
    buffer[size++] = (byte) (value >> 8);
    return this;
  }

  public RowBinaryWriter int32(int value) {
    reserve(4);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      buffer[size++] = (byte) (value >> shift);
    }
    return this;
  }

  public RowBinaryWriter int64(long value) {
    reserve(8);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      buffer[size++] = (byte) (value >> shift);
    }
    return this;
  }

  public RowBinaryWriter float64(double value) {
    return int64(Double.doubleToRawLongBits(value));
  }

  public RowBinaryWriter uint128(BigInteger value) {
    return uint128(value.shiftRight(Long.SIZE).longValue(), value.longValue());
  }

  RowBinaryWriter uint128(long high, long low) {
    return int64(low).int64(high);
  }

  /** DateTime64(3). */
  public RowBinaryWriter instant(Instant value) {
    return int64(value.toEpochMilli());
  }

  /** Date32. */
  public RowBinaryWriter date(LocalDate value) {
    return int32(Math.toIntExact(value.toEpochDay()));
  }

  /** String, LowCardinality(String). */
  public RowBinaryWriter string(@Nullable String value) {
    if (value == null) {
      return int8(0);
    }
    int length = value.length();
    if (length > 0x7F || !appendShortAscii(value, length)) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      varint(bytes.length).bytes(bytes);
    }
    return this;
  }

  /** A code by its name, '' where there is none. */
  public RowBinaryWriter code(@Nullable Enum<?> value) {
    return string(value == null ? null : value.name());
  }

  /** FixedString of as many bytes as given. */
  public RowBinaryWriter bytes(byte[] value) {
    return bytes(value, 0, value.length);
  }

  RowBinaryWriter bytes(byte[] value, int from, int length) {
    reserve(length);
    System.arraycopy(value, from, buffer, size, length);
    size += length;
    return this;
  }

  /** All that another has written. */
  RowBinaryWriter append(RowBinaryWriter other) {
    return bytes(other.buffer, 0, other.size);
  }

  /** String of bytes that are no text. */
  public RowBinaryWriter blob(byte[] value) {
    return varint(value.length).bytes(value);
  }

  /** FixedString(16) of two halves, each big-endian. */
  public RowBinaryWriter fixed16(long high, long low) {
    return int64(Long.reverseBytes(high)).int64(Long.reverseBytes(low));
  }

  /** FixedString(32) of 64 hex digits, zero bytes where there is none. */
  public RowBinaryWriter hash(@Nullable String hex) {
    reserve(32);
    for (int i = 0; i < 32; i++) {
      buffer[size++] =
          hex == null
              ? 0
              : (byte)
                  (Character.digit(hex.charAt(2 * i), 16) << 4
                      | Character.digit(hex.charAt(2 * i + 1), 16));
    }
    return this;
  }

  public RowBinaryWriter nullableInt32(@Nullable Integer value) {
    return value == null ? int8(1) : int8(0).int32(value);
  }

  public RowBinaryWriter nullableFloat64(@Nullable Double value) {
    return value == null ? int8(1) : int8(0).float64(value);
  }

  public RowBinaryWriter nullableBool(@Nullable Boolean value) {
    return value == null ? int8(1) : int8(0).bool(value);
  }

  public RowBinaryWriter nullableInstant(@Nullable Instant value) {
    return value == null ? int8(1) : int8(0).instant(value);
  }

  public RowBinaryWriter nullableDate(@Nullable LocalDate value) {
    return value == null ? int8(1) : int8(0).date(value);
  }

  /** The length of an Array; its elements follow. */
  public RowBinaryWriter array(int length) {
    return varint(length);
  }

  /** Array(String). */
  public RowBinaryWriter strings(List<String> values) {
    varint(values.size());
    values.forEach(this::string);
    return this;
  }

  private RowBinaryWriter varint(int value) {
    reserve(5);
    int rest = value;
    while (rest > 0x7F) {
      buffer[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[size++] = (byte) rest;
    return this;
  }

  /** Most strings are short codes: these are copied without an array in between. */
  private boolean appendShortAscii(String value, int length) {
    reserve(length + 1);
    int at = size;
    buffer[at++] = (byte) length;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c > 0x7F) {
        return false;
      }
      buffer[at++] = (byte) c;
    }
    size = at;
    return true;
  }

  private void reserve(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}
