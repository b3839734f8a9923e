package io.runonce.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.warehouse.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int MOST = 2;

  @Test
  void soManyRunAtOnceAndNoMore() throws Exception {
    Turns turns = new Turns(MOST);
    CountDownLatch full = new CountDownLatch(MOST);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Row>>> readings = new ArrayList<>();
      for (int i = 0; i < 5 * MOST; i++) {
        readings.add(
            threads.submit(() ->
                turns.pass(() -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  full.countDown();
                  await(go);
                  running.decrementAndGet();
                  return List.of();
                })));
      }
      assertThat(full.await(10, TimeUnit.SECONDS)).as("all places are taken").isTrue();
      go.countDown();
      for (Future<List<Row>> reading : readings) {
        assertThat(reading.get(10, TimeUnit.SECONDS)).isEmpty();
      }
    }
    assertThat(most).hasValue(MOST);
  }

  @Test
  void whatFailsLeavesItsPlace() {
    Turns turns = new Turns(1);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> turns.pass(TurnsTest::fail)).hasMessage("too much");
    }
    assertThat(turns.pass(List::of)).isEmpty();
  }

  private static List<Row> fail() {
    throw new IllegalStateException("too much");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
