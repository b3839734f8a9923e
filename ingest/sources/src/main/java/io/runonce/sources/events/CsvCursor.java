package io.runonce.sources.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runonce.contract.RejectCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV with a header, each as a JSON object of those cells that are not empty. */
final class CsvCursor implements RecordCursor {
  private static final char UNDECODABLE = '\uFFFD';

  private final Reader reader;
  private final CsvSplitter rows;
  private final List<String> header;
  private long offset;
  private boolean ended;

  CsvCursor(Reader reader, char delimiter) throws IOException {
    this.reader = reader;
    this.rows = new CsvSplitter(reader, delimiter);
    List<String> names = rows.next();
    if (names == null || rows.unreadable(0) != null) {
      throw new IOException("a CSV begins with a header row: there is none that can be read");
    }
    this.header = names.stream().map(CsvCursor::name).toList();
  }

  private static String name(String cell) {
    return (cell.startsWith("\uFEFF") ? cell.substring(1) : cell).strip();
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    List<String> cells = ended ? null : rows.next();
    if (cells == null) {
      ended = true;
      return null;
    }
    RawRecord.Unreadable unreadable = rows.unreadable(offset);
    if (unreadable != null) {
      offset++;
      return unreadable;
    }
    return cells.size() == header.size() ? row(cells) : misfit(cells);
  }

  private RawRecord row(List<String> cells) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.indexOf(UNDECODABLE) >= 0) {
        return broken(cells, "column " + header.get(i) + " is not in the charset of the file");
      }
      if (!cell.isEmpty()) {
        row.put(header.get(i), cell);
      }
    }
    return new RawRecord.Text(offset++, row.toString());
  }

  private RawRecord misfit(List<String> cells) {
    return broken(cells, "has " + cells.size() + " cells, the header has " + header.size());
  }

  private RawRecord broken(List<String> cells, String why) {
    Fingerprint fingerprint = new Fingerprint();
    byte[] bytes = String.join(",", cells).getBytes(StandardCharsets.UTF_8);
    fingerprint.add(bytes, 0, bytes.length);
    return fingerprint.unreadable(offset++, RejectCode.MALFORMED_JSON, why);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
