package io.runonce.contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a raw identity number into the keyed hash under which the subject is known: HMAC-SHA-256
 * over {@code type 0x1F value}, the value normalised (CONTRACT §1). One instance a thread.
 */
public final class IdentityHasher {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private final Mac mac;

  /**
   * Hashes under one key.
   *
   * @param key the secret, at least 16 bytes
   * @throws IllegalArgumentException if the key is shorter
   */
  public IdentityHasher(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("the subject key has " + key.length + " bytes, needs 16");
    }
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime lacks HmacSHA256", e);
    }
  }

  /** 64 lower-case hex digits. */
  public String hash(IdentityType type, String value) {
    mac.update(type.name().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0x1F);
    byte[] digest = mac.doFinal(normalise(type, value).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  /** Half-width, trimmed, upper-case; an identity card of 15 digits becomes its 18. */
  static String normalise(IdentityType type, String value) {
    StringBuilder halfWidth = new StringBuilder(value.length());
    value.chars().forEach(c -> halfWidth.append(toHalfWidth((char) c)));
    String plain = halfWidth.toString().strip().toUpperCase(Locale.ROOT);
    return type == IdentityType.ID_CARD && plain.matches("[0-9]{15}") ? toEighteen(plain) : plain;
  }

  private static char toHalfWidth(char c) {
    if (c == '\u3000') {
      return ' ';
    }
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  /** GB 11643: the century goes in and a check digit (ISO 7064 MOD 11-2) to the end. */
  private static String toEighteen(String fifteen) {
    String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
    }
    return seventeen + CHECK_DIGITS.charAt(sum % 11);
  }
}
