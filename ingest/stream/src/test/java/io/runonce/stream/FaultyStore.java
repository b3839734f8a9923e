package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real store, failing at random before a batch is landed or right after: what a crash leaves
 * behind on either side. The dice are shared by all lives of a job.
 */
final class FaultyStore implements BatchStore {
  private static final AtomicInteger FAULTS = new AtomicInteger();
  private static Random dice = new Random(0);

  private final BatchStore real;
  private final int mostFaults;

  private FaultyStore(BatchStore real, int mostFaults) {
    this.real = real;
    this.mostFaults = mostFaults;
  }

  /** Fails so many times in all, by this seed. */
  static Opener opener(WarehouseConfig config, long seed, int mostFaults) {
    dice = new Random(seed);
    FAULTS.set(0);
    return () -> new FaultyStore(WarehouseStore.open(config, Clock.systemUTC()), mostFaults);
  }

  static int faults() {
    return FAULTS.get();
  }

  private void perhapsFail(String where) {
    if (FAULTS.get() < mostFaults && dice.nextInt(3) == 0) {
      FAULTS.incrementAndGet();
      throw new IllegalStateException("a planted fault " + where);
    }
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
  public void land(Batch batch) {
    perhapsFail("before a batch is landed");
    real.land(batch);
    perhapsFail("after a batch is landed");
  }

  @Override
  public Optional<BatchSpan> noted(String job, BatchToken token, Span span) {
    perhapsFail("before a batch is judged");
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
    perhapsFail("before a file is finished");
    real.finish(end, name, tally, at);
    perhapsFail("after a file is finished");
  }

  @Override
  public void close() {
    real.close();
  }
}
