package io.runonce.contract;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Turns a raw identity number into the keyed hash under which the subject is known: an HMAC over
 * {@code type 0x1F value}, the value normalised (CONTRACT §1). One instance a thread.
 */
public final class IdentityHasher {
  private static final int SHORTEST_KEY = 16;
  private static final int KEY_ID_DIGITS = 8;

  private final Hmac hmac;
  private final String keyId;

  /**
   * Hashes by HMAC-SHA-256 under one key.
   *
   * @param key the secret, at least 16 bytes
   * @throws IllegalArgumentException if the key is shorter
   */
  public IdentityHasher(byte[] key) {
    this(key, HashAlgorithm.SHA_256);
  }

  /**
   * Hashes by HMAC over another digest.
   *
   * @param key the secret, at least 16 bytes
   * @throws IllegalArgumentException if the key is shorter
   */
  public IdentityHasher(byte[] key, HashAlgorithm algorithm) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("the subject key has " + key.length + " bytes, needs 16");
    }
    hmac = new Hmac(algorithm.newDigest(), key);
    keyId = algorithm + ":" + hex("KEY").substring(0, KEY_ID_DIGITS);
  }

  /**
   * Names digest and key without telling the key, SHA_256:0f3c9a71 for one: rows that were hashed
   * under different keys cannot be joined, and this is how they are told apart.
   */
  public String keyId() {
    return keyId;
  }

  /** 64 lower-case hex digits. */
  public String hash(IdentityType type, String value) {
    return hex(type.name() + '\u001F' + normalise(type, value));
  }

  /** What is kept of a line that may not be kept: keyed too, else short lines could be guessed. */
  String fingerprint(String line) {
    int length = line.getBytes(StandardCharsets.UTF_8).length;
    return "length " + length + ", keyed hash " + hex("LINE\u001F" + line);
  }

  private String hex(String message) {
    return HexFormat.of().formatHex(hmac.of(message.getBytes(StandardCharsets.UTF_8)));
  }

  /** Half-width, trimmed, upper-case; an identity card of 15 digits becomes its 18. */
  static String normalise(IdentityType type, String value) {
    String plain = isPlain(value) ? value : trim(toHalfWidth(value)).toUpperCase(Locale.ROOT);
    boolean isOldCard =
        type == IdentityType.ID_CARD
            && plain.length() == 15
            && plain.chars().allMatch(c -> c >= '0' && c <= '9');
    return isOldCard ? toEighteen(plain) : plain;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String toHalfWidth(String value) {
    StringBuilder halfWidth = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      halfWidth.append(toHalfWidth(value.charAt(i)));
    }
    return halfWidth.toString();
  }

  static char toHalfWidth(char c) {
    if (c == '\u3000') {
      return ' ';
    }
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  /** Of every kind of blank, the unbreakable and the byte order mark too: they cannot be seen. */
  private static String trim(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isBlank(value.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** GB 11643: the century goes in and a check digit to the end. */
  private static String toEighteen(String fifteen) {
    String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    return seventeen + IdentityNumber.checkDigit(seventeen);
  }
}
