package io.runonce.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes of a file as they are read, so that no second reading is needed. */
final class DigestingInput extends FilterInputStream {
  private final MessageDigest digest;
  private long bytes;

  DigestingInput(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = super.read(target, from, length);
    if (count > 0) {
      digest.update(target, from, count);
      bytes += count;
    }
    return count;
  }

  /** Reads what a decompressor left unread, so that the hash is that of the whole file. */
  void drain() throws IOException {
    byte[] rest = new byte[8192];
    while (read(rest, 0, rest.length) >= 0) {}
  }

  long bytes() {
    return bytes;
  }

  /** Of what was read; starts anew afterwards. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
