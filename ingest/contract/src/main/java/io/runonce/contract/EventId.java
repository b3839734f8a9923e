package io.runonce.contract;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The first 128 bits of SHA-256 over {@code source 0x1F sourceKey}, so that a resend is the same
 * event. Ordered as unsigned, which is the order of its 32 hex digits.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record EventId(long high, long low) implements Comparable<EventId>, Serializable {

  public static EventId of(String source, String sourceKey) {
    MessageDigest sha256 = Sha256.newDigest();
    sha256.update(source.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0x1F);
    return ofBytes(sha256.digest(sourceKey.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads the first 16 of the bytes given. */
  public static EventId ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new EventId(buffer.getLong(), buffer.getLong());
  }

  /**
   * Reads an id as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if the text is not 32 hex digits
   */
  public static EventId parse(String hex) {
    if (hex.length() != 32) {
      throw new IllegalArgumentException("an event id has 32 hex digits, not '" + hex + "'");
    }
    return ofBytes(HexFormat.of().parseHex(hex));
  }

  public byte[] toBytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  @Override
  public int compareTo(EventId other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }
}
