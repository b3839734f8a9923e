package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JoinedTest {
  @Test
  void whoeverAsksMeanwhileSharesTheNextReading() throws Exception {
    AtomicInteger readings = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    Joined<Integer> joined =
        new Joined<>(() -> {
          int number = readings.incrementAndGet();
          if (number == 1) {
            begun.countDown();
            mayEnd.join();
          }
          return number;
        });
    try (ExecutorService readers = Executors.newCachedThreadPool()) {
      Future<Integer> first = readers.submit(joined::get);
      begun.await();
      List<Thread> waiting = new ArrayList<>();
      List<CompletableFuture<Integer>> later = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        later.add(answer);
        waiting.add(Thread.ofPlatform().start(() -> answer.complete(joined.get())));
      }
      for (Thread thread : waiting) {
        while (thread.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
      }
      mayEnd.complete(null);
      assertThat(first.get()).isEqualTo(1);
      for (CompletableFuture<Integer> answer : later) {
        assertThat(answer.join()).isEqualTo(2);
      }
    }
    assertThat(readings).hasValue(2);
  }

  @Test
  void whoAsksAloneReadsAnewEachTime() {
    AtomicInteger readings = new AtomicInteger();
    Joined<Integer> joined = new Joined<>(readings::incrementAndGet);
    assertThat(joined.get()).isEqualTo(1);
    assertThat(joined.get()).isEqualTo(2);
  }

  @Test
  void aFaultIsTheReadingsOwnAndTheNextReadingIsTried() {
    AtomicInteger readings = new AtomicInteger();
    Joined<Integer> joined =
        new Joined<>(() -> {
          if (readings.incrementAndGet() == 1) {
            throw new IllegalStateException("silent");
          }
          return readings.get();
        });
    assertThatThrownBy(joined::get).isInstanceOf(IllegalStateException.class).hasMessage("silent");
    assertThat(joined.get()).isEqualTo(2);
  }
}
