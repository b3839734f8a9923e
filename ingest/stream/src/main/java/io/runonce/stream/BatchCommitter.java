package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchCourse;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventBlock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.sink2.Committer;
import org.jspecify.annotations.Nullable;

/**
 * Lands the batches of a completed checkpoint, however often it is told to:
 *
 * <ol>
 *   <li>asks the ledger which of them are landed already,
 *   <li>asks the store what it knows of the events of the others,
 *   <li>lands what is new of each, the ledger's row last,
 *   <li>finishes the files that end in them: a row of {@code ingest_file}, then out of the inbox.
 * </ol>
 *
 * <p>While the warehouse is away it waits and tries again; the stream behind it waits too.
 */
final class BatchCommitter implements Committer<SealedBatch> {
  private final String job;
  private final BatchStore store;
  private final Patience patience;
  private final FileFinisher files;
  private final Clock clock;
  private final LandingMetrics metrics;
  private final RestoredSpans restored;

  BatchCommitter(
      String job,
      BatchStore store,
      Patience patience,
      FilePolicy policy,
      Clock clock,
      LandingMetrics metrics) {
    this.job = job;
    this.store = store;
    this.patience = patience;
    this.clock = clock;
    this.metrics = metrics;
    files = new FileFinisher(job, store, patience, policy, clock);
    restored = new RestoredSpans(job, store, patience, clock);
  }

  @Override
  public void commit(Collection<CommitRequest<SealedBatch>> requests)
      throws IOException, InterruptedException {
    Instant begunAt = clock.instant();
    Duration waitedBefore = patience.waited();
    List<BatchToken> tokens = requests.stream().map(r -> r.getCommittable().token()).toList();
    Set<BatchToken> landed = patience.await(() -> store.landed(tokens));
    List<SealedBatch> pending =
        requests.stream()
            .map(CommitRequest::getCommittable)
            .filter(batch -> !landed.contains(batch.token()))
            .toList();
    land(pending, begunAt, waitedBefore);
    requests.stream()
        .filter(request -> landed.contains(request.getCommittable().token()))
        .forEach(CommitRequest::signalAlreadyCommitted);
    files.finish(requests.stream().map(CommitRequest::getCommittable).toList());
  }

  private void land(List<SealedBatch> pending, Instant begunAt, Duration waitedBefore)
      throws InterruptedException {
    List<Opened> opened = pending.stream().map(Opened::new).toList();
    Set<EventId> ids = new HashSet<>();
    for (Opened batch : opened) {
      for (int row = 0; row < batch.rows.rows(); row++) {
        ids.add(batch.rows.id(row));
      }
    }
    List<BatchToken> own = pending.stream().map(SealedBatch::token).toList();
    Map<EventId, ContentVersion> known = patience.await(() -> store.known(ids, own));
    Instant notWaiting = begunAt.minus(waitedBefore);
    for (Opened batch : opened) {
      List<Span> spans = restored.judged(batch.sealed.spans(), notWaiting);
      Novelty novelty =
          restored.asNoted(batch.sealed.token(), Novelty.of(batch.rows, spans, known), notWaiting);
      Batch landed =
          patience.await(() -> {
            long waited = patience.waited().minus(waitedBefore).toMillis();
            Batch landing =
                batch.landing(job, novelty, new BatchCourse(begunAt, waited, batch.newest()));
            store.land(landing);
            return landing;
          });
      metrics.landed(landed);
    }
  }

  /** A batch with its rows uncompressed. */
  private static final class Opened {
    private final SealedBatch sealed;
    private final EventBlock.Opened rows;

    Opened(SealedBatch sealed) {
      this.sealed = sealed;
      rows = sealed.events().open();
    }

    /** When the newest of its events was written down at its source. */
    @Nullable Instant newest() {
      OptionalLong newest =
          IntStream.range(0, rows.rows()).mapToLong(row -> rows.version(row).millis()).max();
      return newest.isEmpty() ? null : Instant.ofEpochMilli(newest.getAsLong());
    }

    Batch landing(String job, Novelty novelty, BatchCourse course) {
      return new Batch(
          sealed.token(),
          job,
          novelty.rows().cardinality(),
          rows.only(novelty.rows()),
          sealed.rejected(),
          sealed.rejects(),
          LedgerNote.write(novelty.spans()),
          novelty.spans().stream().map(Novelty.SpanTally::toBatchSpan).toList(),
          course);
    }
  }

  @Override
  public void close() {
    patience.end();
    store.close();
  }
}
