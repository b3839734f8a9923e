package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventBlock;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Committer;

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

  BatchCommitter(String job, BatchStore store, Patience patience, FilePolicy policy, Clock clock) {
    this.job = job;
    this.store = store;
    this.patience = patience;
    files = new FileFinisher(job, store, patience, policy, clock);
  }

  @Override
  public void commit(Collection<CommitRequest<SealedBatch>> requests)
      throws IOException, InterruptedException {
    List<BatchToken> tokens = requests.stream().map(r -> r.getCommittable().token()).toList();
    Set<BatchToken> landed = patience.await(() -> store.landed(tokens));
    List<SealedBatch> pending =
        requests.stream()
            .map(CommitRequest::getCommittable)
            .filter(batch -> !landed.contains(batch.token()))
            .toList();
    land(pending);
    requests.stream()
        .filter(request -> landed.contains(request.getCommittable().token()))
        .forEach(CommitRequest::signalAlreadyCommitted);
    files.finish(requests.stream().map(CommitRequest::getCommittable).toList());
  }

  private void land(List<SealedBatch> pending) throws InterruptedException {
    List<Opened> opened = pending.stream().map(Opened::new).toList();
    Set<EventId> ids = new HashSet<>();
    for (Opened batch : opened) {
      for (int row = 0; row < batch.rows.rows(); row++) {
        ids.add(batch.rows.id(row));
      }
    }
    List<BatchToken> own = pending.stream().map(SealedBatch::token).toList();
    Map<EventId, ContentVersion> known = patience.await(() -> store.known(ids, own));
    for (Opened batch : opened) {
      Batch landing = batch.landing(job, known);
      patience.run(() -> store.land(landing));
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

    Batch landing(String job, Map<EventId, ContentVersion> known) {
      Novelty novelty = Novelty.of(rows, sealed.spans(), known);
      return new Batch(
          sealed.token(),
          job,
          novelty.rows().cardinality(),
          rows.only(novelty.rows()),
          sealed.rejected(),
          sealed.rejects(),
          LedgerNote.write(novelty.spans()));
    }
  }

  @Override
  public void close() {
    patience.end();
    store.close();
  }
}
