package io.runonce.sources.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runonce.contract.EventCodec;
import io.runonce.contract.RejectCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Events of an XES log (IEEE 1849) as rows: the event's attributes by their keys, those of its
 * trace with {@code case:} before the key, which is how such logs are commonly written as CSV.
 */
final class XesCursor implements RecordCursor {
  private static final int MOST_BYTES_BETWEEN_EVENTS = 4 << 20;

  private final Budgeted in;
  private final XMLStreamReader xml;
  private ObjectNode trace = JsonNodeFactory.instance.objectNode();
  private long offset;
  private boolean ended;

  XesCursor(InputStream in) throws IOException {
    this.in = new Budgeted(in);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      this.xml = factory.createXMLStreamReader(this.in);
    } catch (XMLStreamException e) {
      throw new IOException("is no XML: " + e.getMessage(), e);
    }
  }

  /** Ends with a fault rather than hold what no event of a log can be. */
  private static final class Budgeted extends FilterInputStream {
    private int left = MOST_BYTES_BETWEEN_EVENTS;

    Budgeted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (left <= 0) {
        throw new IOException("no event ends within 4 MiB");
      }
      int read = super.read(bytes, from, count);
      left -= Math.max(0, read);
      return read;
    }
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    in.left = MOST_BYTES_BETWEEN_EVENTS;
    try {
      while (!ended && xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          ObjectNode event = element(xml.getLocalName());
          if (event != null) {
            return record(event.toString());
          }
        }
      }
    } catch (XMLStreamException e) {
      ended = true;
      return new Fingerprint().unreadable(offset++, RejectCode.MALFORMED_JSON, reason(e));
    }
    return null;
  }

  private static String reason(XMLStreamException e) {
    return "the log breaks off at line " + e.getLocation().getLineNumber();
  }

  private RawRecord record(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= EventCodec.MAX_RECORD_BYTES) {
      return new RawRecord.Text(offset++, text);
    }
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(utf8, 0, utf8.length);
    return fingerprint.unreadable(offset++, RejectCode.TOO_LONG, "a record has at most 256 KiB");
  }

  private @Nullable ObjectNode element(String name) throws XMLStreamException {
    switch (name) {
      case "trace" -> trace = JsonNodeFactory.instance.objectNode();
      case "event" -> {
        return event();
      }
      case "string", "date", "int", "float", "boolean", "id" -> attribute(trace, "case:");
      default -> {}
    }
    return null;
  }

  private ObjectNode event() throws XMLStreamException {
    ObjectNode event = trace.deepCopy();
    int depth = 1;
    while (depth > 0) {
      int token = xml.next();
      if (token == XMLStreamConstants.START_ELEMENT) {
        depth++;
        attribute(event, "");
      } else if (token == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return event;
  }

  private void attribute(ObjectNode into, String prefix) {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    if (key != null && value != null && !value.isEmpty()) {
      into.put(prefix + key, value);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
