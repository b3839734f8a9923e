package io.runonce.sources.events;

import io.runonce.contract.EventCodec;
import io.runonce.contract.RejectCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Lines of JSON; offsets count lines, empty ones too, which are passed over. */
final class NdjsonCursor implements RecordCursor {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int position;
  private int limit;
  private byte[] line = new byte[4096];
  private int length;
  private @Nullable Fingerprint tooLong;
  private long offset;
  private boolean ended;

  NdjsonCursor(InputStream in) {
    this.in = in;
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while (!ended) {
      try {
        if (!readLine()) {
          ended = true;
          return null;
        }
      } catch (EOFException | ZipException e) {
        ended = true;
        keep(new byte[0], 0, 0);
        return fingerprint()
            .unreadable(
                offset++, RejectCode.MALFORMED_JSON, "the file breaks off: " + e.getMessage());
      }
      if (length > 0 || tooLong != null) {
        return take();
      }
      offset++;
    }
    return null;
  }

  /** Empty lines count, so it goes by lines rather than by records. */
  @Override
  public void skipTo(long target) throws IOException {
    while (offset < target && !ended) {
      if (readLine()) {
        offset++;
      } else {
        ended = true;
      }
    }
  }

  private RawRecord take() {
    if (tooLong != null) {
      return tooLong.unreadable(offset++, RejectCode.TOO_LONG, "a record has at most 256 KiB");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
      boolean marked = offset == 0 && text.startsWith("\uFEFF");
      return new RawRecord.Text(offset++, marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return fingerprint().unreadable(offset++, RejectCode.MALFORMED_JSON, "is not UTF-8");
    }
  }

  private Fingerprint fingerprint() {
    if (tooLong != null) {
      return tooLong;
    }
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(line, 0, length);
    return fingerprint;
  }

  /** False at the end of the file; the last line needs no line end. */
  private boolean readLine() throws IOException {
    length = 0;
    tooLong = null;
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int end = lineEnd();
      keep(chunk, position, end - position);
      boolean complete = end < limit;
      position = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    dropCarriageReturn();
    return any;
  }

  private int lineEnd() {
    for (int i = position; i < limit; i++) {
      if (chunk[i] == '\n') {
        return i;
      }
    }
    return limit;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(chunk));
    return limit > 0;
  }

  private void keep(byte[] bytes, int from, int count) {
    if (tooLong == null && length + count > EventCodec.MAX_RECORD_BYTES + 1) {
      tooLong = fingerprint();
      length = 0;
    }
    if (tooLong != null) {
      tooLong.add(bytes, from, count);
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(bytes, from, line, length, count);
    length += count;
  }

  private void dropCarriageReturn() {
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
