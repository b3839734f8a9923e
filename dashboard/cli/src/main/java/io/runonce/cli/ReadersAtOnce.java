package io.runonce.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long questions take when several readers ask at once, each all of them in an order of its
 * own.
 *
 * @param nanos of every question, the shortest first
 */
record ReadersAtOnce(List<Long> nanos) {
  private static final double NANOS_A_MILLI = 1e6;

  /**
   * Asks, and waits for all answers.
   *
   * @throws UserError with the first reader's fault
   */
  static ReadersAtOnce ask(int readers, int rounds, List<? extends Callable<?>> questions)
      throws InterruptedException {
    List<Long> nanos = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(readers)) {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (int reader = 0; reader < readers; reader++) {
        long seed = reader;
        tasks.add(() -> read(rounds, questions, new Random(seed)));
      }
      for (Future<List<Long>> done : pool.invokeAll(tasks)) {
        nanos.addAll(done.get());
      }
    } catch (ExecutionException e) {
      throw new UserError("a reader of the bench was refused: " + e.getCause());
    }
    Collections.sort(nanos);
    return new ReadersAtOnce(List.copyOf(nanos));
  }

  private static List<Long> read(int rounds, List<? extends Callable<?>> questions, Random random)
      throws Exception {
    List<Long> nanos = new ArrayList<>();
    List<Callable<?>> shuffled = new ArrayList<>(questions);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (Callable<?> question : shuffled) {
        long start = System.nanoTime();
        question.call();
        nanos.add(System.nanoTime() - start);
      }
    }
    return nanos;
  }

  /** The time that this share of the questions kept within, in milliseconds. */
  double millis(double share) {
    int at = (int) Math.ceil(share * nanos.size()) - 1;
    return nanos.get(Math.max(0, at)) / NANOS_A_MILLI;
  }

  /** Such as {@code 12 ms}. */
  String told(double share) {
    return String.format(Locale.ROOT, "%,.0f ms", millis(share));
  }

  /** How many times as long the other took. */
  String timesOf(ReadersAtOnce other, double share) {
    return String.format(Locale.ROOT, "%.1f ×", other.millis(share) / millis(share));
  }
}
