package io.runonce.stream;

import io.runonce.warehouse.WarehouseException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again while the warehouse cannot be reached, after pauses that double up to a limit. What
 * the warehouse answers and refuses is not tried again here.
 */
final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

  private final Duration first;
  private final Duration longest;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile long awaySince;
  private final AtomicLong waitedNanos = new AtomicLong();

  Patience(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /** What the call gives, once the warehouse is there. */
  <T> T await(Supplier<T> call) throws InterruptedException {
    Duration pause = first;
    while (true) {
      long calledAt = System.nanoTime();
      try {
        T answer = call.get();
        isBack();
        return answer;
      } catch (WarehouseException fault) {
        if (!fault.isUnreachable()) {
          throw fault;
        }
        isAway(calledAt);
        LOG.warn("{}; trying again in {} ms", fault.getMessage(), pause.toMillis());
      }
      if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("closed while waiting for the warehouse");
      }
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(longest) > 0 ? longest : pause;
    }
  }

  private void isAway(long since) {
    if (awaySince == 0) {
      awaySince = since;
    }
  }

  private void isBack() {
    if (awaySince != 0) {
      waitedNanos.addAndGet(System.nanoTime() - awaySince);
      awaySince = 0;
    }
  }

  /** For how long the warehouse has been away by now; zero while it answers. */
  Duration away() {
    long since = awaySince;
    return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  /** How much time all the waiting took, the present one too. */
  Duration waited() {
    return Duration.ofNanos(waitedNanos.get()).plus(away());
  }

  void run(Runnable call) throws InterruptedException {
    await(() -> {
      call.run();
      return true;
    });
  }

  /** Wakes whoever waits. */
  void end() {
    ended.countDown();
  }
}
