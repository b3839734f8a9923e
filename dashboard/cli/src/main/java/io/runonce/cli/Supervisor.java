package io.runonce.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps processes alive: what dies is started again, at once and then ever more slowly, and said.
 * Closing ends them in the reverse order of their start.
 */
final class Supervisor implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration COUNTS_AS_WELL = Duration.ofMinutes(1);

  private final Console console;
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Deque<Program> order = new ArrayDeque<>();
  private final Map<Program, ChildProcess> running = new ConcurrentHashMap<>();
  private volatile boolean closing;

  Supervisor(Console console, Clock clock, ScheduledExecutorService timer) {
    this.console = console;
    this.clock = clock;
    this.timer = timer;
  }

  /**
   * Starts a program, waits until it is ready, and watches it from then on. Returns its address.
   */
  String keep(Program program, Duration limit, Supplier<ChildProcess> starter) {
    ChildProcess child = starter.get();
    running.put(program, child);
    order.push(program);
    String address = child.awaitReady(limit);
    watch(child, starter, FIRST_PAUSE);
    return address;
  }

  private void watch(ChildProcess child, Supplier<ChildProcess> starter, Duration pause) {
    Instant started = clock.instant();
    child
        .exit()
        .thenAccept(code -> {
          if (closing) {
            return;
          }
          boolean ranWell = started.plus(COUNTS_AS_WELL).isBefore(clock.instant());
          Duration wait = ranWell ? FIRST_PAUSE : pause;
          console.say(
              "%s ended (exit code %d); starting it again in %d s",
              child.name(), code, wait.toSeconds());
          timer.schedule(
              () -> startAgain(child.program(), starter, longer(wait)),
              wait.toMillis(),
              TimeUnit.MILLISECONDS);
        });
  }

  private void startAgain(Program program, Supplier<ChildProcess> starter, Duration nextPause) {
    if (closing) {
      return;
    }
    ChildProcess child = starter.get();
    running.put(program, child);
    watch(child, starter, nextPause);
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  @Override
  public void close() {
    closing = true;
    timer.shutdownNow();
    for (Program program : order) {
      ChildProcess child = running.get(program);
      if (child != null) {
        child.close();
      }
    }
  }
}
