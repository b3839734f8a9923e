package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;

/**
 * JSON in the one form of RFC 8785: sorted names, shortest numbers, no blanks, in UTF-8. Written
 * here since the library's writer takes text only and would parse each record again. It keeps its
 * buffer: one instance a thread.
 */
final class CanonicalJson {
  private static final int KEPT_BUFFER = 64 * 1024;
  private static final int DEEPEST = 100;
  private static final int LEVELS = 2;

  private final MessageDigest sha256 = Sha256.newDigest();
  private final FieldOrder[] orders = new FieldOrder[LEVELS];
  private byte[] buffer = new byte[1024];
  private int length;

  CanonicalJson() {
    Arrays.setAll(orders, level -> new FieldOrder());
  }

  /**
   * The first 64 bits of SHA-256 over the canonical form.
   *
   * @throws Refusal if the record has none: half a surrogate pair, a number that no double holds
   */
  long hash(JsonNode record) throws Refusal {
    write(record);
    sha256.update(buffer, 0, length);
    if (buffer.length > KEPT_BUFFER) {
      buffer = new byte[1024];
    }
    return EventId.ofBytes(sha256.digest()).high();
  }

  /** How many bytes the record last written takes. */
  int length() {
    return length;
  }

  String text(JsonNode node) throws Refusal {
    write(node);
    return new String(buffer, 0, length, StandardCharsets.UTF_8);
  }

  private void write(JsonNode node) throws Refusal {
    length = 0;
    append(node, 0);
  }

  private void append(JsonNode node, int depth) throws Refusal {
    if (depth > DEEPEST) {
      throw Refusal.malformed("nested deeper than " + DEEPEST);
    }
    switch (node.getNodeType()) {
      case OBJECT -> appendObject(node, depth);
      case ARRAY -> appendArray(node, depth);
      case STRING -> appendString(node.textValue());
      case NUMBER -> appendNumber(node);
      case BOOLEAN, NULL -> appendAscii(node.asText());
      case BINARY, MISSING, POJO ->
          throw Refusal.malformed("not a JSON value: " + node.getNodeType());
    }
  }

  private void appendObject(JsonNode node, int depth) throws Refusal {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<String, JsonNode>[] fields = node.properties().toArray(new Map.Entry[0]);
    orders[Math.min(depth, orders.length - 1)].sort(fields);
    append('{');
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        append(',');
      }
      appendString(fields[i].getKey());
      append(':');
      append(fields[i].getValue(), depth + 1);
    }
    append('}');
  }

  private void appendArray(JsonNode node, int depth) throws Refusal {
    append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        append(',');
      }
      append(node.get(i), depth + 1);
    }
    append(']');
  }

  private void appendString(String text) throws Refusal {
    ensure(text.length() * 6 + 2);
    buffer[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
        buffer[length++] = (byte) c;
      } else if (c < 0x80) {
        appendEscaped(c);
      } else if (Character.isSurrogate(c)) {
        appendSupplementary(text, i);
        i++;
      } else {
        appendWide(c);
      }
    }
    buffer[length++] = '"';
  }

  private void appendEscaped(char c) {
    int shorthand = "\b\f\n\r\t\"\\".indexOf(c);
    buffer[length++] = '\\';
    if (shorthand >= 0) {
      buffer[length++] = (byte) "bfnrt\"\\".charAt(shorthand);
      return;
    }
    buffer[length++] = 'u';
    buffer[length++] = '0';
    buffer[length++] = '0';
    buffer[length++] = (byte) Character.forDigit(c >> 4, 16);
    buffer[length++] = (byte) Character.forDigit(c & 0xF, 16);
  }

  private void appendWide(int c) {
    if (c < 0x800) {
      buffer[length++] = (byte) (0xC0 | (c >> 6));
    } else {
      buffer[length++] = (byte) (0xE0 | (c >> 12));
      buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    buffer[length++] = (byte) (0x80 | (c & 0x3F));
  }

  private void appendSupplementary(String text, int at) throws Refusal {
    int point = text.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(point)) {
      throw Refusal.malformed("half a surrogate pair is no text");
    }
    buffer[length++] = (byte) (0xF0 | (point >> 18));
    buffer[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    buffer[length++] = (byte) (0x80 | (point & 0x3F));
  }

  private void appendNumber(JsonNode node) throws Refusal {
    if (node.isInt()) {
      appendAscii(Integer.toString(node.intValue()));
      return;
    }
    try {
      appendAscii(NumberToJSON.serializeNumber(node.doubleValue()));
    } catch (IOException e) {
      throw Refusal.malformed("a number beyond what a double holds");
    }
  }

  private void appendAscii(String text) {
    ensure(text.length());
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
  }

  private void append(char c) {
    ensure(1);
    buffer[length++] = (byte) c;
  }

  private void ensure(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
