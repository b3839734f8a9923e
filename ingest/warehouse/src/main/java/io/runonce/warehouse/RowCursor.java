package io.runonce.warehouse;

import com.clickhouse.client.api.query.QueryResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * An answer that is read as its reader likes, so that two can be read side by side. Close it; an
 * answer that breaks off throws, it never just ends.
 */
public final class RowCursor<T> implements Iterator<T>, AutoCloseable {

  /** Reads the columns of one row. */
  public interface Decoder<T> {
    T decode(RowBinaryReader in) throws IOException;
  }

  private final QueryResponse response;
  private final RowBinaryReader in;
  private final Decoder<T> decoder;
  private final Faults faults;
  private final StatementEvent event;

  RowCursor(QueryResponse response, Decoder<T> decoder, Faults faults, StatementEvent event) {
    this.event = event;
    this.response = response;
    this.in = new RowBinaryReader(response.getInputStream());
    this.decoder = decoder;
    this.faults = faults;
  }

  @Override
  public boolean hasNext() {
    try {
      return in.hasNext();
    } catch (IOException e) {
      throw faults.translate(e);
    }
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the answer is at its end");
    }
    try {
      return decoder.decode(in);
    } catch (IOException e) {
      throw faults.translate(e);
    }
  }

  @Override
  public void close() {
    try {
      response.close();
    } catch (Exception e) {
      throw faults.translate(e);
    } finally {
      event.commit();
    }
  }
}
