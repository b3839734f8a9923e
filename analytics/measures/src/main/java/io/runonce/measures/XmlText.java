package io.runonce.measures;

/** Text inside XML 1.0, in elements and quoted attributes alike. */
final class XmlText {
  private XmlText() {}

  /** Escaped; what XML cannot hold at all becomes the replacement character. */
  static String escaped(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(xml, c));
    return xml.toString();
  }

  private static void append(StringBuilder xml, int c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
      default -> xml.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
