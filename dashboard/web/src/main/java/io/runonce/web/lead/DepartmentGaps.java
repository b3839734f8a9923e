package io.runonce.web.lead;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Shown;
import io.runonce.measures.Tallies;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Tallied;
import io.runonce.web.filter.Filter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the promise gap of departments. */
@Service
public class DepartmentGaps {
  /** The measure that the gap is. */
  public static final String MEASURE = "promise_gap";

  private static final MeasureDefinition GAP = Measures.byId(MEASURE).orElseThrow();

  private final Figures figures;

  DepartmentGaps(Figures figures) {
    this.figures = figures;
  }

  /** Departments with a gap that may be shown at all, the widest first. */
  public List<DepartmentGap> read(Filter filter) {
    List<MeasureDefinition> sums =
        List.of(GAP, Tallies.APPLICATIONS_PROMISED, Tallies.APPLICATIONS_SPREAD);
    return figures.tallies(sums, List.of(Dimension.DEPARTMENT), filter).stream()
        .flatMap(department ->
            Stream.ofNullable(department.results().get(MEASURE))
                .filter(DepartmentGaps::isShown)
                .map(gap -> gap(department, gap)))
        .sorted(
            Comparator.comparing((DepartmentGap gap) -> !gap.told())
                .thenComparing(Comparator.comparingDouble(DepartmentGap::each).reversed()))
        .toList();
  }

  private static boolean isShown(MeasureResult gap) {
    return gap.shown() == Shown.FIGURE || gap.shown() == Shown.COUNT_AND_INTERVAL;
  }

  /** A gap that is shown rests on some applications. */
  private static DepartmentGap gap(Tallied department, MeasureResult gap) {
    long n = gap.judged();
    return new DepartmentGap(
        department.at(Dimension.DEPARTMENT),
        gap,
        (double) department.sum(Tallies.APPLICATIONS_PROMISED) / n,
        new DepartmentGap.Spread(
            deviation(n, gap.low(), department.sum(Tallies.APPLICATIONS_SPREAD)),
            deviation(n, gap.high(), department.highSum(Tallies.APPLICATIONS_SPREAD))));
  }

  /** The standard deviation of a sample from its sum and the sum of its squares; 0 of one row. */
  static double deviation(long n, @Nullable Double sum, long squares) {
    double all = Optional.ofNullable(sum).orElse(0.0);
    return n < 2 ? 0 : Math.sqrt(Math.max(0, (squares - all * all / n) / (n - 1)));
  }
}
