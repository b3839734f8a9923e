package io.runonce.contract;

/** A text with every digit of the basic plane as ASCII and full-width forms as half-width ones. */
final class HalfWidth {
  private HalfWidth() {}

  /** As long as the text given, so that places in one are places in the other. */
  static String of(String text) {
    char[] plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = c < 0x80 ? c : halfWidth(c);
      if (half != c) {
        plain = plain == null ? text.toCharArray() : plain;
        plain[i] = half;
      }
    }
    return plain == null ? text : new String(plain);
  }

  private static char halfWidth(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return IdentityHasher.toHalfWidth(c);
  }
}
