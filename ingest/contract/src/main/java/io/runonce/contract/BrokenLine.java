package io.runonce.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be kept of a line that does not parse, in which a raw identity may stand anywhere: what
 * survives masking by field name and pattern, else its length and a keyed hash (CONTRACT §1).
 */
final class BrokenLine {
  private static final int LONGEST_KEPT = 4096;
  private static final Pattern ESCAPE = Pattern.compile("\\\\+u([0-9A-Fa-f]{4})");

  /** A name, its separator, and the value: quoted, closed or cut off, else up to a delimiter. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_-])([\\p{L}\\p{N}_-]{2,}+)([\"']?\\s*[:=]\\s*)"
              + "(\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^']*+'?|\\[[^\\]]*+]?|\\{[^}]*+}?|[^,;}\\]]*+)");

  private static final int LONG = 7;
  private static final Pattern LONG_DIGITS =
      Pattern.compile("[A-Za-z]{0,2}\\p{Nd}{" + LONG + ",}[Xx]?");

  private BrokenLine() {}

  static String masked(String line, IdentityHasher hasher) {
    if (line.length() > LONGEST_KEPT) {
      return hasher.fingerprint(line);
    }
    String masked = Redactor.text(withoutIdentities(unescaped(line)));
    return hasLongDigits(masked) ? LONG_DIGITS.matcher(masked).replaceAll(Redactor.MASK) : masked;
  }

  /** Asked first: the pattern tries every letter, and few lines have any. */
  private static boolean hasLongDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < LONG; ) {
      int point = text.codePointAt(i);
      digits = Character.isDigit(point) ? digits + 1 : 0;
      i += Character.charCount(point);
    }
    return digits >= LONG;
  }

  /** Digits written as {@code \}{@code u0031} are digits; what UTF-8 cannot hold is replaced. */
  private static String unescaped(String line) {
    String plain = line.contains("\\u") ? withoutEscapes(line) : line;
    if (plain.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return plain;
    }
    StringBuilder sound = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(point ->
            sound.appendCodePoint(
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? 0xFFFD
                    : point));
    return sound.toString();
  }

  private static String withoutEscapes(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(escape -> {
          char c = (char) Integer.parseInt(escape.group(1), 16);
          return Matcher.quoteReplacement(
              c == '"' || c == '\\' || Character.isISOControl(c) ? " " : String.valueOf(c));
        });
  }

  private static String withoutIdentities(String line) {
    return FIELD
        .matcher(line)
        .replaceAll(field -> {
          boolean hide = PersonalFields.isPersonal(field.group(1));
          String kept = hide ? Redactor.MASK : field.group(3);
          return Matcher.quoteReplacement(field.group(1) + field.group(2) + kept);
        });
  }
}
