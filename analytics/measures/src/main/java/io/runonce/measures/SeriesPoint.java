package io.runonce.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One period of a figure's series.
 *
 * @param start its first date
 * @param value in the measure's unit, or null where it is not measured
 * @param denominator of a share, or null
 */
public record SeriesPoint(LocalDate start, @Nullable Double value, @Nullable Double denominator) {

  /** The series of results broken down by a period alone, in the order of time. */
  public static List<SeriesPoint> of(List<MeasureResult> results) {
    return results.stream()
        .filter(result -> result.periodStart() != null)
        .map(SeriesPoint::of)
        .sorted((one, other) -> one.start.compareTo(other.start))
        .toList();
  }

  private static SeriesPoint of(MeasureResult result) {
    LocalDate start = result.periodStart();
    if (start == null) {
      throw new IllegalArgumentException(result.measureId() + " is not told by period");
    }
    boolean isShare = result.chance() != null;
    return new SeriesPoint(start, result.value(), isShare ? result.denominator() : null);
  }
}
