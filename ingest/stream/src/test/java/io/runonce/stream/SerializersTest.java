package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Hashing;
import io.runonce.contract.RejectCode;
import io.runonce.contract.Warning;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SerializersTest {
  private static final FileSplit SPLIT =
      new FileSplit("/inbox/一.ndjson", 123, 1_700_000_000_000L, 1_700_000_000_123L, 42);

  @Test
  void splitComesBackAsItWas() throws IOException {
    byte[] bytes = FileSplitSerializer.INSTANCE.serialize(SPLIT);

    assertThat(FileSplitSerializer.INSTANCE.deserialize(1, bytes)).isEqualTo(SPLIT);
  }

  @Test
  void queueComesBackAsItWas() throws IOException {
    FileQueue queue = new FileQueue(List.of(SPLIT, SPLIT.at(7)), List.of(SPLIT.at(9)));

    byte[] bytes = FileQueueSerializer.INSTANCE.serialize(queue);

    assertThat(FileQueueSerializer.INSTANCE.deserialize(1, bytes)).isEqualTo(queue);
  }

  @Test
  void batchComesBackAsItWas() throws IOException {
    SealedBatch batch = batch();

    SealedBatch back =
        SealedBatchSerializer.INSTANCE.deserialize(
            3, SealedBatchSerializer.INSTANCE.serialize(batch));

    assertThat(back.token()).isEqualTo(batch.token());
    assertThat(back.rows()).isEqualTo(2);
    assertThat(back.events().size()).isEqualTo(batch.events().size());
    assertThat(back.events().compressed()).isEqualTo(batch.events().compressed());
    assertThat(back.rejected()).isEqualTo(1);
    assertThat(back.rejects()).isEqualTo(batch.rejects());
    assertThat(back.spans()).isEqualTo(batch.spans());
  }

  @Test
  void unknownVersionIsRefused() {
    assertThatThrownBy(() -> SealedBatchSerializer.INSTANCE.deserialize(4, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessage("a sealed batch of version 4 in the checkpoint, expected 3");
  }

  static Event event(String key, long version) {
    return Event.builder("hall", key, EventType.CONSULTED, Instant.ofEpochMilli(1_700_000_000_000L))
        .regionCode("511602")
        .version(new io.runonce.contract.ContentVersion(version, -1))
        .build();
  }

  private static SealedBatch batch() {
    BatchBuilder builder = new BatchBuilder(Landed.NOTHING);
    Origin first = new Origin("a@1", "a", 1, 10);
    Origin second = new Origin("a@1", "a", 2, 11);
    builder.add(
        new Landing.Accepted(first, event("k1", 5), Set.of(Warning.UNKNOWN_ITEM), Hashing.NONE));
    builder.add(new Landing.Refused(second, RejectCode.BAD_CODE, "channel: unknown", "{}"));
    builder.add(new Landing.Ended(second, new FileEnd("/inbox/a", 21, "ab", true)));
    builder.add(
        new Landing.Accepted(
            new Origin("b@1", "b", 1, 12), event("k2", 6), Set.of(), Hashing.NONE));
    return builder.seal();
  }
}
