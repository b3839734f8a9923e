package io.runonce.warehouse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Rows by column name as a line of JSON each. */
final class JsonRows {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonRows() {}

  static byte[] encode(List<Map<String, Object>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (Map<String, Object> row : rows) {
        json.writeStartObject();
        for (Map.Entry<String, Object> column : row.entrySet()) {
          json.writeFieldName(column.getKey());
          write(json, column.getValue());
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Instant instant -> json.writeString(instant.toString());
      case LocalDate date -> json.writeString(date.toString());
      case Enum<?> code -> json.writeString(code.name());
      case Boolean flag -> json.writeBoolean(flag);
      case Double number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.longValue());
      case Collection<?> values -> {
        json.writeStartArray();
        for (Object each : values) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case Map<?, ?> values -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> each : values.entrySet()) {
          json.writeFieldName(String.valueOf(each.getKey()));
          write(json, each.getValue());
        }
        json.writeEndObject();
      }
      default ->
          throw new IllegalArgumentException("no way to write a " + value.getClass().getName());
    }
  }
}
