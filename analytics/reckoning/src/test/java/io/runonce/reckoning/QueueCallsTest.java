package io.runonce.reckoning;

import static io.runonce.contract.EventType.TICKET_CALLED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.at;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.EventType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueCallsTest {
  private static final String TAKEN_AT = "2024-03-04T09:00";

  private final World world = new World();

  private World number(EventType type, String local, String number) {
    return world.event(
        type, local, e -> e.locationId("L1").subjectId(WANG).details(ticket(number)));
  }

  private @Nullable Instant calledAt() {
    return world.visits().stream()
        .flatMap(visit -> visit.evidence().stream())
        .filter(piece -> piece.time().equals(at(TAKEN_AT)) && piece.type() == TICKET_TAKEN)
        .map(piece -> Objects.requireNonNull(piece.ticket()))
        .toList()
        .getFirst()
        .calledAt();
  }

  @Test
  void isTheFirstCallAtOrAfterTheTaking() {
    number(TICKET_TAKEN, TAKEN_AT, "A1");
    number(TICKET_CALLED, "2024-03-04T09:30", "A1");
    number(TICKET_CALLED, "2024-03-04T09:20", "A1");
    number(TICKET_CALLED, "2024-03-04T08:50", "A1");
    assertThat(calledAt()).isEqualTo(at("2024-03-04T09:20"));
    number(TICKET_CALLED, TAKEN_AT, "A1");
    assertThat(calledAt()).isEqualTo(at(TAKEN_AT));
  }

  @Test
  void isUnknownByTheCallsOfOthers() {
    number(TICKET_TAKEN, TAKEN_AT, "A1");
    number(TICKET_CALLED, "2024-03-04T09:20", "A2");
    number(TICKET_CALLED, "2024-03-05T09:20", "A1");
    world.event(
        TICKET_CALLED,
        "2024-03-04T09:20",
        e -> e.locationId("L2").subjectId(WANG).details(ticket("A1")));
    assertThat(calledAt()).isNull();
  }

  @Test
  void isUnknownWithoutANumber() {
    world.event(TICKET_TAKEN, TAKEN_AT, e -> e.locationId("L1").subjectId(WANG));
    world.event(TICKET_CALLED, "2024-03-04T09:20", e -> e.locationId("L1").subjectId(WANG));
    assertThat(calledAt()).isNull();
  }
}
