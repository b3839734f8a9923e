package io.runonce.measures;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an export one by one; closing it flushes and leaves the stream open. */
interface RowSink extends AutoCloseable {
  /** One row, in the order of the columns. */
  void row(List<@Nullable Object> values);

  /** After the last row, for a form that has room for what the rows are. */
  default void end(About about) {}

  @Override
  void close();

  /** UTF-8, comma, CRLF, a header row. */
  final class Csv implements RowSink {
    private static final String MARK = "\uFEFF";

    private final Writer out;
    private final boolean forSpreadsheets;

    private Csv(Writer out, boolean forSpreadsheets) {
      this.out = out;
      this.forSpreadsheets = forSpreadsheets;
    }

    static Csv marked(OutputStream out, List<String> columns) {
      return open(out, true, columns);
    }

    static Csv plain(OutputStream out, List<String> columns) {
      return open(out, false, columns);
    }

    private static Csv open(OutputStream out, boolean forSpreadsheets, List<String> columns) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      Csv csv = new Csv(writer, forSpreadsheets);
      csv.write(forSpreadsheets ? MARK : "");
      csv.row(List.copyOf(columns));
      return csv;
    }

    @Override
    public void row(List<@Nullable Object> values) {
      write(values.stream().map(this::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private String cell(@Nullable Object value) {
      return Cells.csv(forSpreadsheets ? Cells.inert(value) : Cells.text(value));
    }

    private void write(String text) {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException("the export could not be written", e);
      }
    }

    @Override
    public void close() {
      try {
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("the export could not be written", e);
      }
    }
  }

  /** An object a line. */
  final class NdJson implements RowSink {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;
    private final List<String> columns;

    NdJson(OutputStream out, List<String> columns) {
      try {
        this.json = MAPPER.createGenerator(out);
      } catch (IOException e) {
        throw new UncheckedIOException("the export could not be written", e);
      }
      json.setRootValueSeparator(null);
      json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
      this.columns = columns;
    }

    @Override
    public void row(List<@Nullable Object> values) {
      try {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
          json.writeFieldName(columns.get(i));
          json.writePOJO(Cells.json(values.get(i)));
        }
        json.writeEndObject();
        json.writeRaw('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("the export could not be written", e);
      }
    }

    @Override
    public void close() {
      try {
        json.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the export could not be written", e);
      }
    }
  }
}
