package io.runonce.contract;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC (RFC 2104) over a digest with blocks of 64 bytes. The two states that depend on the key
 * alone are computed once, which halves the work for messages as short as an identity number.
 */
final class Hmac {
  private static final int BLOCK = 64;

  private final MessageDigest inner;
  private final MessageDigest outer;

  Hmac(MessageDigest fresh, byte[] key) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? copy(fresh).digest(key) : key, BLOCK);
    inner = primed(fresh, block, 0x36);
    outer = primed(fresh, block, 0x5C);
  }

  byte[] of(byte[] message) {
    byte[] digest = copy(inner).digest(message);
    return copy(outer).digest(digest);
  }

  private static MessageDigest primed(MessageDigest fresh, byte[] block, int pad) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) (block[i] ^ pad);
    }
    MessageDigest digest = copy(fresh);
    digest.update(padded);
    return digest;
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(digest.getAlgorithm() + " cannot be copied", e);
    }
  }
}
