package io.runonce.stream;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Closes the account of files that end in batches just landed. Safe to repeat. */
final class FileFinisher {
  private final String job;
  private final BatchStore store;
  private final Patience patience;
  private final FilePolicy policy;
  private final Clock clock;

  FileFinisher(String job, BatchStore store, Patience patience, FilePolicy policy, Clock clock) {
    this.job = job;
    this.store = store;
    this.patience = patience;
    this.policy = policy;
    this.clock = clock;
  }

  void finish(List<SealedBatch> landed) throws IOException, InterruptedException {
    for (SealedBatch batch : landed) {
      for (Span span : batch.spans()) {
        FileEnd end = span.end();
        if (end != null) {
          finish(span, end);
        }
      }
    }
  }

  /** The ledger's word on the file is taken, since it may have been landed in several lives. */
  private void finish(Span span, FileEnd end) throws IOException, InterruptedException {
    if (end.isWhole()) {
      Tally tally =
          patience.await(() -> store.spansOf(job, span.id())).stream()
              .map(Tally::of)
              .reduce(Tally.NONE, Tally::plus);
      patience.run(() -> store.finish(end, span.name(), tally, clock.instant()));
    }
    if (policy == FilePolicy.PUT_AWAY) {
      Inbox.putAway(end, clock);
    }
  }
}
