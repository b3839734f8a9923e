package io.runonce.stream;

import io.runonce.contract.RejectCode;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file being read: its cursor, brought on the first read to where the split says. */
final class OpenFile implements Closeable {
  private final FileSplit split;
  private final FileOpener opener;
  private @Nullable RecordCursor cursor;
  private long records;
  private @Nullable FileEnd end;

  OpenFile(FileSplit split, FileOpener opener) {
    this.split = split;
    this.opener = opener;
    records = split.records();
  }

  /**
   * The next record, or null when there is none. A file that breaks off gives a last record that
   * says so, and is then at its end. One that is gone or has changed gives null and no end: whoever
   * changed it has it discovered anew.
   */
  @Nullable Raw next() {
    try {
      return read();
    } catch (IOException e) {
      return brokenOff(e);
    }
  }

  boolean isAtEnd() {
    return end != null;
  }

  /** The mark behind the last record. */
  Raw.End end() {
    FileEnd reached = end;
    if (reached == null) {
      throw new IllegalStateException(split.name() + " is not read to its end");
    }
    return new Raw.End(new Origin(split.splitId(), split.name(), records, 0), reached);
  }

  /** Where a reader must go on that starts from here. */
  FileSplit position() {
    return split.after(records);
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
    }
  }

  private @Nullable Raw read() throws IOException {
    RecordCursor open = cursor;
    if (open == null) {
      if (!opener.isUnchanged(split)) {
        return null;
      }
      open = opener.open(split);
      cursor = open;
      skip(open);
    }
    Raw raw = open.next();
    if (raw == null) {
      end = new FileEnd(split.path(), split.size(), open.hash(), records, true);
      return null;
    }
    records++;
    return raw;
  }

  private void skip(RecordCursor open) throws IOException {
    for (long i = 0; i < records; i++) {
      if (open.next() == null) {
        return;
      }
    }
  }

  private Raw brokenOff(IOException e) {
    records++;
    end = new FileEnd(split.path(), split.size(), "", records, false);
    return new Raw.Unreadable(
        new Origin(split.splitId(), split.name(), records, 0),
        RejectCode.MALFORMED_JSON,
        "the file cannot be read further: " + e.getMessage(),
        "");
  }
}
