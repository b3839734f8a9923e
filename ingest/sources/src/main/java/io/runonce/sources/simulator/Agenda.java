package io.runonce.sources.simulator;

import java.util.PriorityQueue;

/** What is still to happen, in the order of time and, within one instant, of being planned. */
final class Agenda {
  private record Step(long time, long order, Runnable action) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Step> steps = new PriorityQueue<>(4096);
  private long planned;
  private long now = Long.MIN_VALUE;

  /** A moment that has passed already means at once. */
  void at(long time, Runnable action) {
    steps.add(new Step(Math.max(time, now), planned++, action));
  }

  long now() {
    return now;
  }

  /** Runs all that lies before {@code end}. */
  void runUntil(long end) {
    for (Step step = steps.peek(); step != null && step.time < end; step = steps.peek()) {
      steps.remove();
      now = step.time;
      step.action.run();
    }
    now = Math.max(now, end);
  }
}
