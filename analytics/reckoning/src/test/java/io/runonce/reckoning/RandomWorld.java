package io.runonce.reckoning;

import static io.runonce.contract.EventType.RECEIVED;

import io.runonce.contract.AgentKind;
import io.runonce.contract.Channel;
import io.runonce.contract.CloseResult;
import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.MaterialForm;
import io.runonce.contract.MaterialGiven;
import io.runonce.contract.Reason;
import io.runonce.contract.SubjectKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** A small crowded world out of a seed: few people, places and cases, so that all rules meet. */
final class RandomWorld {
  private final Random random;
  private final World world = new World();

  private RandomWorld(long seed) {
    random = new Random(seed);
  }

  static World of(long seed, int events) {
    RandomWorld maker = new RandomWorld(seed);
    maker
        .world
        .item(new ItemMaker("I2").declaredVisits(2).oneThing("T1").places())
        .item(new ItemMaker("I3").declaredVisits(0).oneThing("T1").places("L1", "L2"))
        .oneThing("T1", 1, 5)
        .queue("Q1", "I1", "I2")
        .covered("L1", "2023-11-20", "2024-03-20")
        .covered("L2", "2024-01-20", "2024-03-20");
    for (int i = 0; i < events; i++) {
      maker.add();
    }
    return maker.world;
  }

  private void add() {
    EventType type = random.nextInt(3) == 0 ? RECEIVED : one(EventType.values());
    LocalDateTime time =
        LocalDateTime.parse("2023-12-20T08:00")
            .plusDays(random.nextInt(92))
            .plusMinutes(20L * random.nextInt(30));
    world.event(type, time.toString(), this::tell);
  }

  private Event.Builder tell(Event.Builder event) {
    int caseNumber = random.nextInt(40);
    boolean names = random.nextInt(3) > 0;
    event
        .caseNo(names ? "C" + caseNumber : null)
        .applicationNo(random.nextBoolean() ? "A" + caseNumber / 3 : null)
        .itemCode(random.nextBoolean() ? "I" + (1 + caseNumber % 3) : null)
        .departmentCode(random.nextBoolean() ? "D" + random.nextInt(2) : null)
        .locationId(random.nextInt(6) == 0 ? null : "L" + (1 + random.nextInt(2)))
        .channel(random.nextInt(4) == 0 ? Channel.WEB : Channel.HALL_WINDOW);
    if (random.nextInt(3) > 0) {
      event.subjectId(person(caseNumber / 4));
    }
    if (random.nextInt(5) == 0) {
      event
          .agentId(person(random.nextInt(12)))
          .agentKind(random.nextInt(4) == 0 ? AgentKind.PUBLIC : AgentKind.SENT_BY_SUBJECT);
    }
    if (random.nextInt(9) == 0) {
      event.subjectKind(SubjectKind.ORGANISATION);
    }
    return event.details(details());
  }

  @SafeVarargs
  private final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String person(int number) {
    return "%064x".formatted(number);
  }

  private Details details() {
    return Details.builder()
        .ticketNo(random.nextBoolean() ? "T" + random.nextInt(3) : null)
        .queueCode(random.nextInt(3) == 0 ? "Q1" : null)
        .materials(
            List.of(new MaterialGiven("M" + (1 + random.nextInt(3)), one(MaterialForm.values()))))
        .answered(random.nextBoolean())
        .result(
            one(
                CloseResult.APPROVED,
                CloseResult.DENIED,
                CloseResult.WITHDRAWN,
                CloseResult.FORWARDED))
        .reason(one(Reason.values()))
        .method(one(DeliveryMethod.values()))
        .build();
  }
}
