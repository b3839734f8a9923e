package io.runonce.web.anatomy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item's guide: what it promises, what the law allows, what was before the reform,
 * and what people found.
 *
 * @param version how the catalogue names it
 * @param baseline what was before the reform
 * @param real null while no case was judged by it
 */
public record GuideVersion(
    String version,
    @Nullable LocalDate validFrom,
    @Nullable Integer declaredVisits,
    @Nullable Integer statutoryDays,
    @Nullable Integer promisedDays,
    int materials,
    @Nullable Integer links,
    Baseline baseline,
    @Nullable Real real) {
  /** What was before the reform, as far as it was written down. */
  public record Baseline(
      @Nullable Integer visits,
      @Nullable Integer materials,
      @Nullable Integer days,
      @Nullable Integer links,
      String source) {}

  /**
   * What people found.
   *
   * @param low mean certain visits of the cases with a bounded range; null without one
   * @param high mean visits if all possible ones happened
   * @param days median working days used; null without a clock
   * @param daysLong nine in ten took no longer
   * @param onTime closed within their limit, of {@code timed}
   * @param materials mean distinct materials taken
   */
  public record Real(
      long cases,
      long kept,
      long broken,
      long bounded,
      @Nullable Double low,
      @Nullable Double high,
      long clocked,
      @Nullable Double days,
      @Nullable Double daysLong,
      long onTime,
      long timed,
      double materials) {}
}
