package io.runonce.sources.events;

import io.runonce.contract.RejectCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Length and hash of bytes that are not kept. */
final class Fingerprint {
  private final MessageDigest digest;
  private long length;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks SHA-256", e);
    }
  }

  void add(byte[] bytes, int from, int count) {
    digest.update(bytes, from, count);
    length += count;
  }

  RawRecord.Unreadable unreadable(long offset, RejectCode code, String detail) {
    String hash = HexFormat.of().formatHex(digest.digest());
    return new RawRecord.Unreadable(offset, code, detail, length, hash);
  }
}
