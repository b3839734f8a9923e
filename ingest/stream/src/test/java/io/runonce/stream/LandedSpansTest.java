package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.contract.Hashing;
import io.runonce.contract.RejectCode;
import io.runonce.stream.BatchStore.Stretch;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.BatchToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LandedSpansTest {
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC);

  private final FakeStore store = new FakeStore(List.of(new Stretch(2, 3), new Stretch(6, 7)));
  private final LandedSpans landed =
      new LandedSpans(
          "inbox", () -> store, new Patience(Duration.ofMillis(1), Duration.ofMillis(1)), CLOCK);

  private static Origin at(String id, long offset) {
    return new Origin(id, id, offset, 10);
  }

  @Test
  void whatTheLedgerHasIsKnownAndWhatItHasNotIsNot() {
    assertThat(
            LongStream.rangeClosed(1, 8).filter(offset -> landed.contains(at("events/0", offset))))
        .containsExactly(2L, 3L, 6L, 7L);
    assertThat(store.asked).as("questions").isEqualTo(1);
  }

  @Test
  void fileDiscoveredInThisLifeIsNotAskedFor() {
    assertThat(landed.contains(at("a.ndjson@1001", 2))).isFalse();
    assertThat(store.asked).isZero();
    assertThat(landed.contains(at("a.ndjson@999", 2))).isTrue();
  }

  @Test
  void whatIsReadAgainIsNotCountedAgainButWhatIsNewInItIsLanded() {
    BatchBuilder builder = new BatchBuilder(landed);
    for (int offset = 1; offset <= 3; offset++) {
      builder.add(
          new Landing.Accepted(
              at("events/0", offset),
              SerializersTest.event("k" + offset, 1),
              Set.of(),
              Hashing.NONE));
    }
    builder.add(new Landing.Refused(at("events/0", 6), RejectCode.BAD_CODE, "x", "{}"));
    SealedBatch batch = builder.seal();
    Map<EventId, ContentVersion> known = new HashMap<>();
    known.put(EventId.of("hall", "k2"), new ContentVersion(1, -1));

    Tally tally = Novelty.of(batch.events().open(), batch.spans(), known).total();

    assertThat(tally.read()).as("the first, and the third that the store lacks").isEqualTo(2);
    assertThat(tally.landed()).isEqualTo(2);
    assertThat(tally.repeated()).isZero();
    assertThat(tally.allRejected()).isZero();
  }

  /** Knows stretches and nothing else. */
  private static final class FakeStore implements BatchStore {
    private final List<Stretch> stretches;
    private int asked;

    FakeStore(List<Stretch> stretches) {
      this.stretches = stretches;
    }

    @Override
    public List<Stretch> landedFrom(String job, String spanId, long offset) {
      asked++;
      return stretches;
    }

    @Override
    public Set<BatchToken> landed(Collection<BatchToken> tokens) {
      return Set.of();
    }

    @Override
    public Map<EventId, ContentVersion> known(Set<EventId> ids, Collection<BatchToken> except) {
      return new HashMap<>();
    }

    @Override
    public void land(Batch batch) {
      throw new IllegalStateException("nothing is landed here");
    }

    @Override
    public List<BatchSpan> spansOf(String job, String spanId) {
      return List.of();
    }

    @Override
    public void finish(FileEnd end, String name, Tally tally, Instant at) {
      throw new IllegalStateException("nothing is finished here");
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}
