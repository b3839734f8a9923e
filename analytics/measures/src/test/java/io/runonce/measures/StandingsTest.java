package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private final AtomicInteger asked = new AtomicInteger();

  private Standing find(String resultSet) {
    return new Standing(resultSet, Instant.EPOCH.plusSeconds(asked.incrementAndGet()), 1);
  }

  @Test
  void whatStandsIsLookedForAgainOnceItMayBeAnother() {
    AtomicReference<String> standpoint = new AtomicReference<>("run 1");
    Standings standings = new Standings(standpoint::get);

    Standing first = standings.of("", this::find);
    assertThat(standings.of("", this::find)).isEqualTo(first);
    standpoint.set("run 2");
    assertThat(standings.of("", this::find).asOf()).isAfter(first.asOf());
    assertThat(asked).hasValue(2);
  }

  @Test
  void eachResultSetStandsOnItsOwn() {
    Standings standings = new Standings(() -> "run 1");

    standings.of("", this::find);
    assertThat(standings.of("2025-07-01", this::find).resultSet()).isEqualTo("2025-07-01");
    assertThat(standings.of("", this::find).resultSet()).isEmpty();
    assertThat(asked).hasValue(2);
  }

  @Test
  void whereTheStandpointCannotBeToldItIsLookedForEachTime() {
    Standings standings =
        new Standings(() -> {
          throw new IllegalStateException("silent");
        });

    standings.of("", this::find);
    standings.of("", this::find);
    assertThat(asked).hasValue(2);
  }

  @Test
  void withoutAStandpointNothingIsRemembered() {
    Standings.ASKED_EACH_TIME.of("", this::find);
    Standings.ASKED_EACH_TIME.of("", this::find);
    assertThat(asked).hasValue(2);
  }
}
