package io.runonce.stream;

import io.runonce.stream.BatchStore.Stretch;
import io.runonce.stream.Novelty.SpanTally;
import io.runonce.warehouse.BatchToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which stretches of a restored state's batches others have landed since. A savepoint keeps
 * batches that wait for the next checkpoint; if the job fails before that one, it reads their
 * records once more and lands them in other batches. Whoever goes back to the savepoint lands the
 * old batches after all: their events are known by their ids, and must not be counted again.
 *
 * <p>Such a batch begins where reading went on then, so its first record is in a stretch of the
 * ledger; what the ledger has of a source has no holes, so if the last one is, too, all are. One of
 * which others have landed a part only is counted whole.
 */
final class RestoredSpans {
  /** What is restored comes first; after that the ledger is not asked for what this life sealed. */
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final String job;
  private final BatchStore store;
  private final Patience patience;
  private final Instant openedAt;

  RestoredSpans(String job, BatchStore store, Patience patience, Clock clock) {
    this.job = job;
    this.store = store;
    this.patience = patience;
    openedAt = clock.instant();
  }

  /**
   * The same, those that others have landed marked as read again.
   *
   * @param begunAt when their landing began, less all that this life had waited for the warehouse
   */
  List<Span> judged(List<Span> spans, Instant begunAt) throws InterruptedException {
    if (isLate(begunAt)) {
      return spans;
    }
    List<Span> judged = new ArrayList<>();
    for (Span span : spans) {
      judged.add(isLanded(span) ? span.readAgain() : span);
    }
    return judged;
  }

  /**
   * The same with what was noted when the batch was judged for the first time: of a landing that
   * was cut short, the store may have merged away what its rows have corrected. Where others have
   * landed any of it since, other rows are new now, and what was noted holds no longer.
   */
  Novelty asNoted(BatchToken token, Novelty novelty, Instant begunAt) throws InterruptedException {
    if (isLate(begunAt)) {
      return novelty;
    }
    List<SpanTally> spans = new ArrayList<>();
    for (SpanTally judged : novelty.spans()) {
      Span span = judged.span();
      spans.add(
          patience
              .await(() -> store.noted(job, token, span))
              .filter(noted -> noted.landed() == judged.tally().landed())
              .map(noted -> new SpanTally(span, Tally.of(noted)))
              .orElse(judged));
    }
    return new Novelty(novelty.rows(), spans);
  }

  private boolean isLate(Instant begunAt) {
    return begunAt.isAfter(openedAt.plus(WHILE));
  }

  private boolean isLanded(Span span) throws InterruptedException {
    if (span.again() || LandedSpans.isNewer(span.id(), openedAt.toEpochMilli())) {
      return false;
    }
    List<Stretch> landed = patience.await(() -> store.landedFrom(job, span.id(), span.from()));
    return landed.stream().anyMatch(stretch -> stretch.holds(span.from()))
        && landed.stream().anyMatch(stretch -> stretch.holds(span.to()));
  }
}
