package io.runonce.web.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest ranking of what to reform next (DOMAIN §8).
 *
 * @param months how many months of demand it rests on
 * @param draws how often weights and sample were varied for the intervals
 * @param seed what the draws began with
 * @param ranked how many candidates there are
 * @param candidates the first hundred of them
 */
public record Ranking(
    Instant now,
    Instant finishedAt,
    long months,
    long draws,
    String seed,
    String weights,
    long ranked,
    List<Candidate> candidates) {
  public Ranking {
    candidates = List.copyOf(candidates);
  }

  /**
   * One candidate.
   *
   * @param parts what each source adds to the score; they add up to it
   * @param rankLow the rank in the best 5 % of draws
   * @param rankHigh the rank in the worst 5 % of draws
   * @param topShare the share of draws in which it is among the first hundred
   * @param yearlyLow trips that the reform would save a year at least; null where not known
   * @param yearlyHigh trips that it would save at most
   * @param missing sources that say nothing about it
   * @param together items that the same people need within 30 days
   */
  public record Candidate(
      String itemCode,
      int rank,
      double score,
      Map<String, Double> parts,
      int rankLow,
      int rankHigh,
      double topShare,
      double volume,
      @Nullable Double yearlyLow,
      @Nullable Double yearlyHigh,
      List<String> missing,
      List<String> together) {}
}
