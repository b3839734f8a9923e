package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TwoAtOnceTest {
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  private void work() {
    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
    Thread.onSpinWait();
    atWork.decrementAndGet();
    done.incrementAndGet();
  }

  @Test
  void allAreRunAndNeverThreeAtOnce() {
    TwoAtOnce.run(Collections.nCopies(200, this::work));
    assertThat(done).hasValue(200);
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void twoMayWaitForEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    AtomicBoolean met = new AtomicBoolean();
    Runnable meeting =
        () -> {
          both.countDown();
          try {
            met.set(both.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    TwoAtOnce.run(List.of(meeting, meeting));
    assertThat(met).isTrue();
  }

  @Test
  void whatOneThrowsComesOnceNoneIsAtWork() {
    WarehouseException fault = new WarehouseException("full");
    assertThatThrownBy(() ->
            TwoAtOnce.run(
                List.of(
                    this::work,
                    () -> {
                      throw fault;
                    },
                    this::work)))
        .isSameAs(fault);
    assertThat(atWork).hasValue(0);
  }
}
