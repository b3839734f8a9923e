package io.runonce.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps processes alive: what dies is started again, soon and then ever more slowly, and said.
 * Closing ends them in the reverse order of their start.
 */
final class Supervisor implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration COUNTS_AS_WELL = Duration.ofMinutes(1);

  private final Console console;
  private final Clock clock;
  private final Deque<Program> order = new ArrayDeque<>();
  private final Map<Program, ChildProcess> running = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  Supervisor(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Starts a program and watches it from then on; its READY is to be awaited from what returns. */
  ChildProcess keep(Program program, Supplier<ChildProcess> starter) {
    ChildProcess child = starter.get();
    synchronized (this) {
      running.put(program, child);
      order.push(program);
    }
    Thread.ofPlatform().daemon().name("watch-" + child.name()).start(() -> watch(child, starter));
    return child;
  }

  private void watch(ChildProcess first, Supplier<ChildProcess> starter) {
    ChildProcess child = first;
    Duration pause = FIRST_PAUSE;
    while (true) {
      Instant started = clock.instant();
      int code = child.awaitExit();
      if (child == first && !child.wasReady()) {
        // Whoever waits for it says why; another try would end the same way.
        return;
      }
      boolean ranWell = started.plus(COUNTS_AS_WELL).isBefore(clock.instant());
      pause = ranWell ? FIRST_PAUSE : pause;
      if (isClosing(Duration.ZERO)) {
        return;
      }
      console.say(
          "%s ended (exit code %d: %s); starting it again in %d s",
          child.name(), code, child.failure(), pause.toSeconds());
      if (isClosing(pause)) {
        return;
      }
      child = replace(child.program(), starter);
      pause = longer(pause);
    }
  }

  private synchronized ChildProcess replace(Program program, Supplier<ChildProcess> starter) {
    ChildProcess child = starter.get();
    running.put(program, child);
    if (isClosing(Duration.ZERO)) {
      child.close();
    }
    return child;
  }

  private boolean isClosing(Duration patience) {
    try {
      return closing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  @Override
  public synchronized void close() {
    closing.countDown();
    for (Program program : order) {
      ChildProcess child = running.get(program);
      if (child != null) {
        child.close();
      }
    }
  }
}
