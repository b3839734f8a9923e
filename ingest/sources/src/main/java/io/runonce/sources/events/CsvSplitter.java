package io.runonce.sources.events;

import io.runonce.contract.EventCodec;
import io.runonce.contract.RejectCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Splits RFC 4180 text into rows under the cap on records: a quote that nobody closes must not
 * swallow a file into memory.
 */
final class CsvSplitter {
  private static final int END = -1;
  private static final int FLUSH_AT = 8_192;

  private final Reader reader;
  private final char delimiter;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int bytes;
  private @Nullable Fingerprint tooLong;
  private int ahead = -2;
  private @Nullable String fault;

  CsvSplitter(Reader reader, char delimiter) {
    this.reader = reader;
    this.delimiter = delimiter;
  }

  /** What is wrong with the row that was read last, or null. */
  RawRecord.@Nullable Unreadable unreadable(long offset) {
    if (tooLong != null) {
      flush(tooLong);
      return tooLong.unreadable(offset, RejectCode.TOO_LONG, "a record has at most 256 KiB");
    }
    if (fault == null) {
      return null;
    }
    Fingerprint fingerprint = new Fingerprint();
    cells.forEach(one -> add(fingerprint, one));
    add(fingerprint, cell.toString());
    return fingerprint.unreadable(offset, RejectCode.MALFORMED_JSON, fault);
  }

  /** The cells of the next row, empty rows passed over; null at the end. */
  @Nullable List<String> next() throws IOException {
    do {
      begin();
      if (!readRow()) {
        return null;
      }
    } while (cells.size() == 1 && cells.getFirst().isEmpty() && tooLong == null && fault == null);
    return List.copyOf(cells);
  }

  private void begin() {
    cells.clear();
    cell.setLength(0);
    bytes = 0;
    tooLong = null;
    fault = null;
  }

  private boolean readRow() throws IOException {
    int c = read();
    if (c == END && fault == null) {
      return false;
    }
    while (c != END && c != '\n') {
      c = c == '"' && cell.isEmpty() ? quoted() : plain(c);
    }
    endCell();
    return true;
  }

  /** Takes one character outside quotes; gives the next one. */
  private int plain(int c) throws IOException {
    if (c == delimiter) {
      endCell();
    } else if (c != '\r' || peek() != '\n') {
      keep((char) c);
    }
    return read();
  }

  /** Takes a quoted part up to its closing quote; gives what follows it. */
  private int quoted() throws IOException {
    for (int c = read(); c != END; c = read()) {
      if (c != '"') {
        keep((char) c);
      } else if (peek() == '"') {
        keep((char) read());
      } else {
        return read();
      }
    }
    fault = fault == null ? "a quote is opened and not closed" : fault;
    return END;
  }

  private void keep(char c) {
    bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    cell.append(c);
    if (tooLong == null && bytes > EventCodec.MAX_RECORD_BYTES) {
      Fingerprint fingerprint = new Fingerprint();
      cells.forEach(one -> add(fingerprint, one));
      cells.clear();
      tooLong = fingerprint;
    }
    if (tooLong != null && cell.length() >= FLUSH_AT) {
      flush(tooLong);
    }
  }

  private void flush(Fingerprint fingerprint) {
    add(fingerprint, cell.toString());
    cell.setLength(0);
  }

  private static void add(Fingerprint fingerprint, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    fingerprint.add(utf8, 0, utf8.length);
  }

  private void endCell() {
    if (tooLong == null) {
      cells.add(cell.toString());
      cell.setLength(0);
    }
  }

  private int peek() throws IOException {
    if (ahead == -2) {
      ahead = readOrFault();
    }
    return ahead;
  }

  private int read() throws IOException {
    int c = peek();
    ahead = -2;
    return c;
  }

  private int readOrFault() throws IOException {
    try {
      return reader.read();
    } catch (EOFException | ZipException e) {
      fault = "the file breaks off: " + e.getMessage();
      return END;
    }
  }
}
