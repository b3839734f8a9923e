package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * JSON as it is kept: names in the order received, numbers digit by digit. Half a surrogate pair,
 * which UTF-8 cannot hold, becomes U+FFFD.
 */
final class JsonText {
  private JsonText() {}

  static String of(JsonNode node) {
    StringBuilder out = new StringBuilder(128);
    append(node, out);
    return out.toString();
  }

  private static void append(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> appendObject(node, out);
      case ARRAY -> appendArray(node, out);
      case STRING -> appendString(node.textValue(), out);
      case NUMBER, BOOLEAN, NULL -> out.append(node.asText());
      case BINARY, MISSING, POJO -> appendString(node.getNodeType().name(), out);
    }
  }

  private static void appendObject(JsonNode node, StringBuilder out) {
    char separator = '{';
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      out.append(separator);
      appendString(field.getKey(), out);
      out.append(':');
      append(field.getValue(), out);
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private static void appendArray(JsonNode node, StringBuilder out) {
    char separator = '[';
    for (JsonNode item : node) {
      out.append(separator);
      append(item, out);
      separator = ',';
    }
    out.append(separator == '[' ? "[]" : "]");
  }

  private static void appendString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        appendEscaped(c, out);
      } else if (Character.isSurrogate(c)) {
        int point = text.codePointAt(i);
        boolean whole = Character.isSupplementaryCodePoint(point);
        out.appendCodePoint(whole ? point : 0xFFFD);
        i += whole ? 1 : 0;
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static void appendEscaped(char c, StringBuilder out) {
    int shorthand = "\b\f\n\r\t\"\\".indexOf(c);
    if (shorthand >= 0) {
      out.append('\\').append("bfnrt\"\\".charAt(shorthand));
      return;
    }
    out.append("\\u00");
    out.append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
  }
}
