package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpanIndexTest {

  @Test
  void findsWhatALookAtEachFinds() {
    long seed = 42;
    Random random = new Random(seed);
    List<CaseFacts> cases = cases(random, 300);
    SpanIndex index = new SpanIndex(cases);
    for (int i = 0; i < 500; i++) {
      Instant instant = World.at("2023-01-01T00:00").plus(Duration.ofHours(random.nextInt(9000)));
      TreeSet<String> found = new TreeSet<>();
      index.forEachAt(instant, facts -> found.add(facts.caseNo()));
      assertThat(found)
          .as("seed %d, at %s", seed, instant)
          .containsExactlyElementsOf(
              new TreeSet<>(
                  cases.stream()
                      .filter(facts -> facts.span().contains(instant))
                      .map(CaseFacts::caseNo)
                      .toList()));
    }
  }

  private static List<CaseFacts> cases(Random random, int count) {
    World world = new World();
    List<NamedEvent> named = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String caseNo = "C" + i;
      String day = "2023-%02d-%02dT09:00".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      world.step(caseNo, EventType.RECEIVED, day);
      if (random.nextBoolean()) {
        world.step(caseNo, EventType.RESULT_DELIVERED, "2023-12-%02dT09:00".formatted(1 + i % 28));
      }
    }
    world.events().forEach(e -> named.add(new NamedEvent(e, List.of(String.valueOf(e.caseNo())))));
    return world.stages().facts("test", named);
  }
}
