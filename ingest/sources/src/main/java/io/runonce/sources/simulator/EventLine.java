package io.runonce.sources.simulator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one event after another as JSON into a buffer that is used again: the simulator must be
 * faster than what it feeds. Use: {@code start}, envelope fields, {@code attributes}, their fields,
 * {@code end}.
 */
final class EventLine {
  private final EventSink sink;
  private byte[] buffer = new byte[4096];
  private int length;
  private long time;
  private boolean first;
  private boolean inAttributes;
  private boolean recorded;

  private int cachedDay = Integer.MIN_VALUE;
  private byte[] cachedDate = new byte[0];

  EventLine(EventSink sink) {
    this.sink = sink;
  }

  EventLine start(String source, String key, String type, long at) {
    length = 0;
    time = at;
    first = true;
    inAttributes = false;
    recorded = false;
    put('{');
    text("source", source);
    text("sourceKey", key);
    text("eventType", type);
    return time("eventTime", at);
  }

  EventLine text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      quoted(value);
    }
    return this;
  }

  EventLine number(String name, long value) {
    name(name);
    ascii(Long.toString(value));
    return this;
  }

  EventLine flag(String name, boolean value) {
    name(name);
    ascii(value ? "true" : "false");
    return this;
  }

  EventLine time(String name, long at) {
    recorded |= name.equals("recordedAt");
    name(name);
    int day = Moment.dayOf(at);
    if (day != cachedDay) {
      cachedDay = day;
      cachedDate = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
    }
    put('"');
    bytes(cachedDate);
    put('T');
    clock((int) (at - Moment.startOf(day)));
    ascii("+08:00\"");
    return this;
  }

  EventLine attributes() {
    name("attributes");
    put('{');
    first = true;
    inAttributes = true;
    return this;
  }

  /** A list of texts. */
  EventLine list(String name, Iterable<String> values) {
    name(name);
    put('[');
    boolean none = true;
    for (String value : values) {
      if (!none) {
        put(',');
      }
      none = false;
      quoted(value);
    }
    put(']');
    return this;
  }

  /** A value that is JSON already. */
  EventLine json(String name, CharSequence value) {
    name(name);
    ascii(value);
    return this;
  }

  void end() {
    if (inAttributes) {
      put('}');
    }
    put('}');
    put('\n');
    sink.accept(time, buffer, length);
  }

  /** The line that was ended last, to be sent once more. */
  byte[] copy() {
    return Arrays.copyOf(buffer, length);
  }

  /** The same fact as its source wrote it anew at that moment. */
  byte[] revised(long recordedAt) {
    if (recorded) {
      return copy();
    }
    int whole = length;
    length -= 2;
    first = false;
    time("recordedAt", recordedAt);
    flag("revised", true);
    put('}');
    put('\n');
    byte[] line = copy();
    length = whole;
    return line;
  }

  private void name(String name) {
    if (!first) {
      put(',');
    }
    first = false;
    put('"');
    ascii(name);
    put('"');
    put(':');
  }

  private void clock(int millisOfDay) {
    int seconds = millisOfDay / 1000;
    two(seconds / 3600);
    put(':');
    two(seconds / 60 % 60);
    put(':');
    two(seconds % 60);
    int millis = millisOfDay % 1000;
    put('.');
    put((char) ('0' + millis / 100));
    two(millis % 100);
  }

  private void two(int value) {
    put((char) ('0' + value / 10));
    put((char) ('0' + value % 10));
  }

  /** The simulator's own texts hold neither quotes nor control characters. */
  private void quoted(String value) {
    put('"');
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= 0x80) {
        bytes(value.substring(i).getBytes(StandardCharsets.UTF_8));
        break;
      }
      put(value.charAt(i));
    }
    put('"');
  }

  private void ascii(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      put(value.charAt(i));
    }
  }

  private void bytes(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, buffer, length, value.length);
    length += value.length;
  }

  private void put(char value) {
    room(1);
    buffer[length++] = (byte) value;
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
