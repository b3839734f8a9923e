package io.runonce.stream;

import io.runonce.stream.BatchStore.Stretch;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a source the ledger has, asked once a source and life. A job that goes on from an older
 * checkpoint reads what it has landed before, and seals it under new tokens: events are told apart
 * by their ids, but only the ledger knows that they were counted.
 *
 * <p>What was landed before cannot grow any more: batches of the checkpoint that are landed only
 * now end where its reading goes on ({@link RestoredSpans} tells of those).
 */
final class LandedSpans implements Landed {
  private final String job;
  private final BatchStore.Opener opener;
  private final Patience patience;
  private final long openedAt;
  private final Map<String, Cursor> known = new HashMap<>();
  private @Nullable BatchStore store;
  private String lastId = "";
  private Cursor last = new Cursor(List.of());

  /** Goes along with the offsets of one source, which only grow. */
  private static final class Cursor {
    private final List<Stretch> stretches;
    private int at;

    /** Stretches in the order of their first offsets. */
    Cursor(List<Stretch> stretches) {
      this.stretches = stretches;
    }

    boolean contains(long offset) {
      while (at < stretches.size() && stretches.get(at).last() < offset) {
        at++;
      }
      return at < stretches.size() && stretches.get(at).first() <= offset;
    }
  }

  LandedSpans(String job, BatchStore.Opener opener, Patience patience, Clock clock) {
    this.job = job;
    this.opener = opener;
    this.patience = patience;
    openedAt = clock.millis();
  }

  @Override
  public boolean contains(Origin origin) {
    if (!origin.id().equals(lastId)) {
      lastId = origin.id();
      last = known.computeIfAbsent(origin.id(), id -> new Cursor(ask(id, origin.offset())));
    }
    return last.contains(origin.offset());
  }

  private List<Stretch> ask(String id, long offset) {
    if (isNewer(id, openedAt)) {
      return List.of();
    }
    BatchStore open = store == null ? opener.open() : store;
    store = open;
    try {
      return patience.await(() -> open.landedFrom(job, id, offset));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("interrupted while asking the ledger for " + id, e);
    }
  }

  /** A file that was discovered in this life has no earlier one. */
  static boolean isNewer(String id, long openedAt) {
    int at = id.lastIndexOf('@');
    String discovered = id.substring(at + 1);
    return at >= 0 && discovered.matches("[0-9]{1,18}") && Long.parseLong(discovered) > openedAt;
  }

  @Override
  public void close() {
    patience.end();
    if (store != null) {
      store.close();
    }
  }
}
