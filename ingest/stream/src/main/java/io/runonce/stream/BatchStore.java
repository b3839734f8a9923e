package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.BatchToken;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the committer needs of the warehouse. Every method may throw a {@link
 * io.runonce.warehouse.WarehouseException} and may be called again after it.
 */
interface BatchStore extends AutoCloseable {

  /** Opens the store where the committer runs. */
  interface Opener extends Serializable {
    BatchStore open();
  }

  /** Those of the batches that the ledger has. */
  Set<BatchToken> landed(Collection<BatchToken> tokens);

  /**
   * By id the greatest version that the store has of these events, in a map that may be changed.
   * Rows of a batch that a crash kept out of the ledger do not count, unless that batch is
   * committed after all: whoever reads by batches would never see them.
   *
   * @param except batches whose rows do not count: what they landed before a crash is theirs still
   */
  Map<EventId, ContentVersion> known(Set<EventId> ids, Collection<BatchToken> except);

  /** Lands a batch under its token, the ledger's row last; does nothing if it is landed. */
  void land(Batch batch);

  /**
   * What was noted of a span of a batch before its rows went in, if anything was: also where a
   * crash kept the batch out of the ledger.
   */
  Optional<BatchSpan> noted(String job, BatchToken token, Span span);

  /** What the ledger tells of all landed spans of one source. */
  List<BatchSpan> spansOf(String job, String spanId);

  /** Which offsets from there on the ledger has of a source, in their order. */
  List<Stretch> landedFrom(String job, String spanId, long offset);

  /**
   * Offsets of a source.
   *
   * @param first in it
   * @param last in it, too
   */
  record Stretch(long first, long last) {
    boolean holds(long offset) {
      return first <= offset && offset <= last;
    }
  }

  /** Says that a file was read to its end. */
  void finish(FileEnd end, String name, Tally tally, Instant at);

  @Override
  void close();
}
