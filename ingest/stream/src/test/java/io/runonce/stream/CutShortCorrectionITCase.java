package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Hashing;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A crash between the rows of a correction and the ledger: what it corrects is no event more, also
 * when the store has merged the corrected row away before anybody looks again.
 */
class CutShortCorrectionITCase {
  private static final Clock CLOCK = Clock.systemUTC();

  private final TestStore store = TestStore.open();
  private long offset;

  @BeforeEach
  void live() {
    CutShortStore.live();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void batchLandedAgainAfterAMergeCountsItsCorrection() throws Exception {
    commit(batch(1));
    SealedBatch correction = batch(2);
    cutShort(correction);
    merge();

    commit(correction);

    assertCounted();
  }

  @Test
  void correctionInAnotherBatchAfterTheFirstOneWasLostIsACorrectionStill() throws Exception {
    store.warehouse().execute(Statement.of("SYSTEM STOP MERGES event"));
    commit(batch(1));
    cutShort(batch(2));

    commit(batch(2));

    assertCounted();
  }

  /** As from a savepoint that is older than what others have landed of the same records since. */
  @Test
  void batchWhoseRecordsOthersHaveLandedSinceIsNotCountedAgain() throws Exception {
    commit(batch(1));
    SealedBatch old = batch(2);
    cutShort(old);
    offset--;
    commit(batch(2));

    commit(old);

    assertCounted();
    assertThat(counted("read")).isEqualTo(2);
  }

  private void assertCounted() {
    assertThat(store.number("(SELECT count() FROM event FINAL)")).isEqualTo(1);
    assertThat(counted("landed")).isEqualTo(2);
    assertThat(counted("corrected")).isEqualTo(1);
    assertThat(store.number("(SELECT sum(rows) FROM ingest_batch FINAL)")).isEqualTo(2);
  }

  /** By the ledger's own note: the store drops the spans of a token that it has had already. */
  private long counted(String what) {
    return store.number(
        """
        (SELECT sum(JSONExtractUInt(span, '%s')) FROM ingest_batch FINAL
          ARRAY JOIN JSONExtractArrayRaw(offsets) AS span)\
        """
            .formatted(what));
  }

  private void merge() {
    store.warehouse().execute(Statement.of("OPTIMIZE TABLE event FINAL"));
    assertThat(store.eventRows()).as("the corrected row is gone").isEqualTo(1);
  }

  /** What the hall says of one event for the n-th time. */
  private SealedBatch batch(long version) {
    BatchBuilder batch = new BatchBuilder(Landed.NOTHING);
    Origin origin = new Origin("events/0", "events/0", ++offset, 10);
    batch.add(
        new Landing.Accepted(origin, SerializersTest.event("k1", version), Set.of(), Hashing.NONE));
    return batch.seal();
  }

  private void cutShort(SealedBatch batch) {
    CutShortStore.die();
    assertThatThrownBy(() -> commit(batch)).hasMessageContaining("dead before the ledger's row");
    CutShortStore.live();
    assertThat(store.number("(SELECT count() FROM ingest_batch FINAL)")).isEqualTo(1);
  }

  /** As each life of the job does it: with a committer of its own. */
  private void commit(SealedBatch batch) throws Exception {
    Patience patience = new Patience(Duration.ofMillis(50), Duration.ofSeconds(1));
    BatchStore opened =
        CutShortStore.of(
            WarehouseStore.open(store.config(), CLOCK),
            Warehouse.open(store.config(), Access.WRITER, CLOCK));
    LandingMetrics metrics = new LandingMetrics(new UnregisteredMetricsGroup(), patience, CLOCK);
    try (BatchCommitter committer =
        new BatchCommitter("inbox", opened, patience, FilePolicy.LEAVE, CLOCK, metrics)) {
      committer.commit(List.of(new Request(batch)));
    }
  }

  private record Request(SealedBatch batch) implements Committer.CommitRequest<SealedBatch> {
    @Override
    public SealedBatch getCommittable() {
      return batch;
    }

    @Override
    public int getNumberOfRetries() {
      return 0;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable t) {
      throw new AssertionError(t);
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable t) {
      throw new AssertionError(t);
    }

    @Override
    public void retryLater() {
      throw new AssertionError("nothing is put off");
    }

    @Override
    public void updateAndRetryLater(SealedBatch changed) {
      throw new AssertionError("nothing is put off");
    }

    @Override
    public void signalAlreadyCommitted() {
      throw new AssertionError("it was not in the ledger");
    }
  }
}
