package io.runonce.contract;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * Decides between records of one event id, whatever their arrival: the later writing wins, then the
 * greater hash (CONTRACT §1).
 *
 * @param millis of recordedAt, else of eventTime, since the epoch
 * @param hash the first 64 bits of SHA-256 of the record as canonical JSON, unsigned
 */
public record ContentVersion(long millis, long hash)
    implements Comparable<ContentVersion>, Serializable {

  /** As the warehouse keeps it: an unsigned 128-bit number, millis in the high half. */
  public BigInteger toUInt128() {
    return BigInteger.valueOf(millis).shiftLeft(64).or(new BigInteger(Long.toUnsignedString(hash)));
  }

  public static ContentVersion ofUInt128(BigInteger value) {
    return new ContentVersion(value.shiftRight(64).longValue(), value.longValue());
  }

  @Override
  public int compareTo(ContentVersion other) {
    int byMillis = Long.compare(millis, other.millis);
    return byMillis != 0 ? byMillis : Long.compareUnsigned(hash, other.hash);
  }
}
