package io.runonce.sources.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes over readings that say nothing new: of a display that is read every minute only the rows
 * in which it changed are facts. It stands before the decoder, so that resuming rebuilds what it
 * remembers: one value a display.
 */
final class ChangesCursor implements RecordCursor {
  private static final ObjectReader JSON = new JsonMapper().reader();

  private final RecordCursor rows;
  private final EventMapping.Changes changes;
  private final Map<String, String> shown = new HashMap<>();

  ChangesCursor(RecordCursor rows, EventMapping.Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public long offset() {
    return rows.offset();
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    RawRecord record = rows.next();
    while (record instanceof RawRecord.Text text && !isNew(text.text())) {
      record = rows.next();
    }
    return record;
  }

  @Override
  public void skipTo(long offset) throws IOException {
    while (rows.offset() < offset) {
      RawRecord passed = rows.next();
      if (passed == null) {
        return;
      }
      if (passed instanceof RawRecord.Text text) {
        isNew(text.text());
      }
    }
  }

  /** Remembers the value too. */
  private boolean isNew(String row) throws JsonProcessingException {
    RowCells cells = new RowCells((ObjectNode) JSON.readTree(row), "");
    String value = cells.fill(changes.in());
    String before = shown.put(cells.fill(changes.of()), value);
    return !value.isEmpty() && !value.equals(before);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
