package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real store until it is told to die: then what the next landing leaves behind is what a crash
 * between the rows and the ledger leaves, and nothing is landed any more.
 */
final class CutShortStore implements BatchStore {
  private static volatile boolean dying;
  private static volatile @Nullable BatchToken cutShort;

  private final BatchStore real;
  private final Warehouse warehouse;

  private CutShortStore(BatchStore real, Warehouse warehouse) {
    this.real = real;
    this.warehouse = warehouse;
  }

  static BatchStore of(BatchStore real, Warehouse warehouse) {
    return new CutShortStore(real, warehouse);
  }

  static void live() {
    dying = false;
    cutShort = null;
  }

  static void die() {
    dying = true;
  }

  /** The batch whose rows are in, and whose row in the ledger is not. */
  static @Nullable BatchToken cutShort() {
    return cutShort;
  }

  @Override
  public void land(Batch batch) {
    if (!dying) {
      real.land(batch);
      return;
    }
    if (cutShort == null && batch.rows() > 0) {
      real.land(batch);
      warehouse.execute(
          Statement.of(
                  "ALTER TABLE ingest_batch DELETE WHERE token = unhex({token:String})"
                      + " SETTINGS mutations_sync = 2")
              .with("token", batch.token().toString()));
      cutShort = batch.token();
    }
    throw new IllegalStateException("dead before the ledger's row");
  }

  @Override
  public Set<BatchToken> landed(Collection<BatchToken> tokens) {
    return real.landed(tokens);
  }

  @Override
  public Map<EventId, ContentVersion> known(Set<EventId> ids, Collection<BatchToken> except) {
    return real.known(ids, except);
  }

  @Override
  public Optional<BatchSpan> noted(String job, BatchToken token, Span span) {
    return real.noted(job, token, span);
  }

  @Override
  public List<BatchSpan> spansOf(String job, String spanId) {
    return real.spansOf(job, spanId);
  }

  @Override
  public List<Stretch> landedFrom(String job, String spanId, long offset) {
    return real.landedFrom(job, spanId, offset);
  }

  @Override
  public void finish(FileEnd end, String name, Tally tally, Instant at) {
    real.finish(end, name, tally, at);
  }

  @Override
  public void close() {
    real.close();
    warehouse.close();
  }
}
