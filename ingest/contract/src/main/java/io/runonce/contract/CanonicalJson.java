package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;

/**
 * JSON in the one form of RFC 8785: sorted names, shortest numbers, no blanks. Strings are written
 * here since the library's writer takes text only and would parse each record again.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** The first 64 bits of SHA-256 over the canonical form. */
  static long hash(JsonNode record) {
    byte[] digest = Sha256.newDigest().digest(write(record).getBytes(StandardCharsets.UTF_8));
    return EventId.ofBytes(digest).high();
  }

  static String write(JsonNode node) {
    StringBuilder out = new StringBuilder(512);
    append(node, out);
    return out.toString();
  }

  private static void append(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> appendObject(node, out);
      case ARRAY -> appendArray(node, out);
      case STRING -> appendString(node.textValue(), out);
      case NUMBER -> appendNumber(node, out);
      case BOOLEAN, NULL -> out.append(node.asText());
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("not a JSON value: " + node.getNodeType());
    }
  }

  private static void appendObject(JsonNode node, StringBuilder out) {
    // String's own order is by UTF-16 code unit, which is the order that the RFC asks for.
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    out.append('{');
    Iterator<Map.Entry<String, JsonNode>> entries = sorted.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      appendString(entry.getKey(), out);
      out.append(':');
      append(entry.getValue(), out);
      if (entries.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  private static void appendArray(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(node.get(i), out);
    }
    out.append(']');
  }

  private static void appendString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 0xF, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static void appendNumber(JsonNode node, StringBuilder out) {
    if (node.canConvertToInt() && node.isIntegralNumber()) {
      out.append(node.intValue());
      return;
    }
    try {
      out.append(NumberToJSON.serializeNumber(node.doubleValue()));
    } catch (IOException e) {
      throw new IllegalArgumentException("a number that JSON cannot hold: " + node, e);
    }
  }
}
