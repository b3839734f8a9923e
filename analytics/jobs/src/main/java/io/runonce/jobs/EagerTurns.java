package io.runonce.jobs;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a turn as soon as the ledger grows, and now and then anyway: how long the ledger is costs
 * next to nothing to ask, what a turn asks grows with it.
 */
final class EagerTurns implements Runnable {
  private final Runnable turn;
  private final LongSupplier ledgerRows;
  private final LongSupplier nanoTime;
  private final Duration least;
  private @Nullable OptionalLong lastRows;
  private long lastTurn;

  /**
   * Turns of a loop that never throws.
   *
   * @param least how long there may be none
   */
  EagerTurns(Runnable turn, LongSupplier ledgerRows, LongSupplier nanoTime, Duration least) {
    this.turn = turn;
    this.ledgerRows = ledgerRows;
    this.nanoTime = nanoTime;
    this.least = least;
  }

  @Override
  public void run() {
    OptionalLong rows = rows();
    if (rows.equals(lastRows) && nanoTime.getAsLong() - lastTurn < least.toNanos()) {
      return;
    }
    lastRows = rows;
    turn.run();
    lastTurn = nanoTime.getAsLong();
  }

  /** Empty where the store does not answer: the turn says why. */
  private OptionalLong rows() {
    try {
      return OptionalLong.of(ledgerRows.getAsLong());
    } catch (RuntimeException e) {
      return OptionalLong.empty();
    }
  }
}
