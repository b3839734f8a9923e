package io.runonce.reckoning;

import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The door: which events exist, and which record of one id holds. */
class ReckonerTest {
  private final World world = new World();

  @Test
  void noEventsNoRows() {
    assertThat(world.reckon()).isEqualTo(new Reckoning(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void eventsAfterNowDoNotExist() {
    world
        .now("2024-03-20T12:00")
        .step("C1", RECEIVED, "2024-03-20T12:00")
        .step("C1", CLOSED, "2024-03-20T12:00:00.001");
    assertThat(world.outcome("C1").moments().isClosed()).isFalse();
  }

  @Test
  void greatestVersionOfAnEventHoldsWhateverTheOrder() {
    Event first = record("2024-03-01T09:00", 1);
    Event corrected = record("2024-03-02T09:00", 2);
    Reckoner reckoner = world.reckoner();
    assertThat(reckoner.reckon(List.of(first, corrected)))
        .isEqualTo(reckoner.reckon(List.of(corrected, first, first)))
        .isEqualTo(reckoner.reckon(List.of(corrected)));
  }

  @Test
  void correctionIntoTheFutureTakesTheEventAway() {
    List<Event> records = new ArrayList<>(List.of(record("2024-03-01T09:00", 1)));
    records.add(record("2024-03-21T09:00", 2));
    assertThat(world.reckoner().reckon(records).outcomes()).isEmpty();
  }

  private static Event record(String local, long version) {
    return Event.builder("test", "same", RECEIVED, World.at(local))
        .caseNo("C1")
        .regionCode(World.REGION)
        .version(new ContentVersion(version, 0))
        .build();
  }
}
