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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LandedSpansTest {
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC);

  private static final Patience PATIENCE = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));

  private final FakeStore store = new FakeStore(List.of(new Stretch(2, 3), new Stretch(6, 7)));
  private final LandedSpans landed = new LandedSpans("inbox", () -> store, PATIENCE, CLOCK);

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

  @Test
  void batchOfAnOldSavepointThatOthersHaveLandedIsNotCountedAgain() throws Exception {
    RestoredSpans restored = new RestoredSpans("inbox", store, PATIENCE, CLOCK);
    Span overtaken = span("events/0", 2, 3);
    Span inPart = span("events/0", 3, 5);
    Span next = span("events/0", 8, 9);
    Span later = span("a.ndjson@1001", 2, 3);

    assertThat(restored.judged(List.of(overtaken, inPart, next, later), CLOCK.instant()))
        .extracting(Span::again)
        .containsExactly(true, false, false, false);
    assertThat(restored.judged(List.of(overtaken), CLOCK.instant()).getFirst().tally(0, 0))
        .isEqualTo(Tally.NONE);
  }

  @Test
  void afterAMinuteNothingIsRestoredAnyMore() throws Exception {
    RestoredSpans restored = new RestoredSpans("inbox", store, PATIENCE, CLOCK);
    restored.judged(List.of(span("events/0", 2, 3)), CLOCK.instant().plusSeconds(61));
    assertThat(store.asked).isZero();
  }

  private static Span span(String id, long from, long to) {
    int rows = (int) (to - from + 1);
    return new Span(id, id, from, to, 20, rows, new TreeMap<>(), new TreeMap<>(), null, false);
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
    public Optional<BatchSpan> noted(String job, BatchToken token, Span span) {
      return Optional.empty();
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
