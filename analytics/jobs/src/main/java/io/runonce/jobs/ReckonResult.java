package io.runonce.jobs;

import java.time.Instant;

/**
 * What a reckoning did.
 *
 * @param run its number
 * @param resultSet '' for the living results
 * @param now what it was as of
 * @param batches that it has taken in
 * @param cases with an outcome
 * @param visits written
 * @param millis that it took
 */
public record ReckonResult(
    long run,
    Kind kind,
    String resultSet,
    Instant now,
    int batches,
    long cases,
    long visits,
    long millis) {

  /** How much was reckoned. */
  public enum Kind {
    ALL,
    CHANGED
  }
}
