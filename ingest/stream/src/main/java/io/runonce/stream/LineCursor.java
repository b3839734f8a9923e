package io.runonce.stream;

import io.runonce.contract.EventCodec;
import io.runonce.contract.RejectCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of NDJSON with a cap on their bytes: of a longer one only the cap is held in memory,
 * the rest is passed over. Empty lines are no records.
 */
final class LineCursor implements RecordCursor {
  private static final int BUFFER = 1 << 16;

  private final FileSplit split;
  private final DigestingInput file;
  private final InputStream content;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;
  private long record;
  private long bytesBefore;

  private LineCursor(FileSplit split, DigestingInput file, InputStream content) {
    this.split = split;
    this.file = file;
    this.content = content;
  }

  static LineCursor open(FileSplit split) throws IOException {
    DigestingInput file = new DigestingInput(Files.newInputStream(Path.of(split.path())));
    try {
      InputStream content =
          split.path().endsWith(".gz")
              ? new GZIPInputStream(new BufferedInputStream(file, BUFFER), BUFFER)
              : file;
      return new LineCursor(split, file, content);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public @Nullable Raw next() throws IOException {
    while (true) {
      Line next = readLine();
      if (next == null) {
        file.drain();
        return null;
      }
      if (next.length > 0) {
        record++;
        return raw(next);
      }
    }
  }

  private Raw raw(Line next) {
    long bytes = file.bytes() - bytesBefore;
    bytesBefore = file.bytes();
    Origin origin = new Origin(split.splitId(), split.name(), record, bytes);
    if (next.length > EventCodec.MAX_RECORD_BYTES) {
      return new Raw.Unreadable(
          origin, RejectCode.TOO_LONG, "a record has at most 256 KiB", "length " + next.length);
    }
    return new Raw.Text(origin, next.text);
  }

  private record Line(String text, long length) {}

  private @Nullable Line readLine() throws IOException {
    if (at == limit && !fill()) {
      return null;
    }
    int end = indexOfNewline();
    if (end >= 0) {
      Line whole = line(buffer, at, end - at, end - at);
      at = end + 1;
      return whole;
    }
    return readAcrossBuffers();
  }

  private Line readAcrossBuffers() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(2 * BUFFER);
    long length = 0;
    int end = -1;
    do {
      end = indexOfNewline();
      int count = (end >= 0 ? end : limit) - at;
      if (head.size() <= EventCodec.MAX_RECORD_BYTES) {
        head.write(buffer, at, count);
      }
      length += count;
      at = end >= 0 ? end + 1 : limit;
    } while (end < 0 && fill());
    byte[] bytes = head.toByteArray();
    return line(bytes, 0, bytes.length, length);
  }

  private static Line line(byte[] bytes, int from, int count, long length) {
    int end = count > 0 && bytes[from + count - 1] == '\r' ? count - 1 : count;
    long lengthWithoutReturn = length - (count - end);
    if (lengthWithoutReturn > EventCodec.MAX_RECORD_BYTES) {
      return new Line("", lengthWithoutReturn);
    }
    String text = new String(bytes, from, end, StandardCharsets.UTF_8);
    return new Line(text, text.isBlank() ? 0 : lengthWithoutReturn);
  }

  private int indexOfNewline() {
    for (int i = at; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    int count = content.read(buffer, 0, buffer.length);
    at = 0;
    limit = Math.max(count, 0);
    return count > 0;
  }

  @Override
  public long bytes() {
    return file.bytes();
  }

  @Override
  public String hash() {
    return file.hash();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
