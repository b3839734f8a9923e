package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.contract.Hashing;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoveltyTest {
  private final Map<EventId, ContentVersion> known = new HashMap<>();
  private final BatchBuilder builder = new BatchBuilder(Landed.NOTHING);
  private long offset;

  private void add(String key, long version) {
    Origin origin = new Origin("a@1", "a", ++offset, 10);
    builder.add(
        new Landing.Accepted(origin, SerializersTest.event(key, version), Set.of(), Hashing.NONE));
  }

  private void know(String key, long version) {
    known.put(EventId.of("hall", key), new ContentVersion(version, -1));
  }

  @Test
  void unknownIdIsLanded() {
    add("k1", 1);

    assertThat(total().landed()).isEqualTo(1);
    assertThat(total().corrected()).isZero();
  }

  @Test
  void sameContentIsRepeatedWhetherInTheStoreOrInTheBatch() {
    know("k1", 1);
    add("k1", 1);
    add("k2", 1);
    add("k2", 1);

    Tally tally = total();

    assertThat(tally.read()).isEqualTo(3);
    assertThat(tally.landed()).isEqualTo(1);
    assertThat(tally.repeated()).isEqualTo(2);
  }

  @Test
  void laterContentIsACorrectionAndOvertakenContentIsNot() {
    know("k1", 5);
    add("k1", 6);
    add("k1", 4);

    Tally tally = total();

    assertThat(tally.landed()).isEqualTo(1);
    assertThat(tally.corrected()).isEqualTo(1);
    assertThat(tally.repeated()).isEqualTo(1);
  }

  @Test
  void onlyNewRowsAreSentInTheirOrder() {
    know("k2", 1);
    add("k1", 1);
    add("k2", 1);
    add("k3", 1);

    assertThat(novelty().rows()).isEqualTo(java.util.BitSet.valueOf(new long[] {0b101}));
  }

  private Novelty novelty() {
    SealedBatch batch = builder.seal();
    return Novelty.of(batch.events().open(), batch.spans(), new HashMap<>(known));
  }

  private Tally total() {
    return novelty().total();
  }
}
