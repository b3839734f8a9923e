package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.WarehouseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EagerTurnsTest {
  private long rows = 3;
  private long nanos;
  private int turns;

  private final EagerTurns eager =
      new EagerTurns(
          () -> {
            turns++;
            nanos += Duration.ofMillis(300).toNanos();
          },
          () -> {
            if (rows < 0) {
              throw new WarehouseException("away");
            }
            return rows;
          },
          () -> nanos,
          Duration.ofSeconds(1));

  private int turnsAfter(long millis) {
    nanos += Duration.ofMillis(millis).toNanos();
    eager.run();
    return turns;
  }

  @Test
  void theFirstGlanceIsATurn() {
    assertThat(turnsAfter(0)).isEqualTo(1);
  }

  @Test
  void aLedgerThatGrowsIsServedAtOnce() {
    eager.run();
    assertThat(turnsAfter(200)).isEqualTo(1);
    rows++;
    assertThat(turnsAfter(200)).isEqualTo(2);
  }

  @Test
  void aLedgerAtRestIsLookedAtNowAndThen() {
    eager.run();
    assertThat(turnsAfter(999)).isEqualTo(1);
    assertThat(turnsAfter(1)).isEqualTo(2);
  }

  @Test
  void aRowThatComesDuringATurnIsSeenByTheNextGlance() {
    EagerTurns growing =
        new EagerTurns(
            () -> {
              turns++;
              rows = 9;
            },
            () -> rows,
            () -> nanos,
            Duration.ofSeconds(1));
    growing.run();
    growing.run();
    growing.run();
    assertThat(turns).isEqualTo(2);
  }

  @Test
  void aStoreThatIsAwayIsTheTurnsToTell() {
    eager.run();
    rows = -1;
    assertThat(turnsAfter(1)).isEqualTo(2);
    assertThat(turnsAfter(999)).isEqualTo(2);
    assertThat(turnsAfter(1)).isEqualTo(3);
  }
}
