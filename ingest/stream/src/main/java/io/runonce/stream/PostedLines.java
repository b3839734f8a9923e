package io.runonce.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What the door looks at in a batch. Lines that are no JSON pass: they are rejected where all are.
 *
 * @param records lines that are not empty
 * @param foreign the first line, from 1, that names another source; 0 if none does
 */
record PostedLines(long records, long foreign) {
  private static final JsonFactory JSON = new JsonFactory();

  static PostedLines of(byte[] lines, String source) {
    long records = 0;
    long line = 0;
    for (int from = 0; from < lines.length; ) {
      int end = from;
      while (end < lines.length && lines[end] != '\n') {
        end++;
      }
      line++;
      if (!isBlank(lines, from, end)) {
        records++;
        if (isForeign(lines, from, end - from, source)) {
          return new PostedLines(records, line);
        }
      }
      from = end + 1;
    }
    return new PostedLines(records, 0);
  }

  private static boolean isBlank(byte[] lines, int from, int end) {
    return end == from || (end == from + 1 && lines[from] == '\r');
  }

  private static boolean isForeign(byte[] lines, int from, int length, String source) {
    try (JsonParser parser = JSON.createParser(lines, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isSource = parser.currentName().equals("source");
        parser.nextToken();
        if (isSource) {
          return !source.equals(parser.getValueAsString());
        }
        parser.skipChildren();
      }
      return false;
    } catch (IOException noJson) {
      return false;
    }
  }
}
