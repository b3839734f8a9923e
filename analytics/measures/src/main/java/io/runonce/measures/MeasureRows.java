package io.runonce.measures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as rows of the export {@code measures} (CONTRACT §3). */
final class MeasureRows {
  private static final List<String> FIGURE =
      List.of(
          "periodStart",
          "value",
          "low",
          "high",
          "ciLow",
          "ciHigh",
          "numerator",
          "denominator",
          "excluded",
          "asOf");

  private MeasureRows() {}

  static List<String> columns(List<Dimension> by) {
    List<String> columns = new ArrayList<>();
    columns.add("measureId");
    by.forEach(dimension -> columns.add(dimension.key()));
    columns.addAll(FIGURE);
    return columns;
  }

  static List<@Nullable Object> values(MeasureResult result) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(result.measureId());
    values.addAll(result.breakdown().values());
    values.add(result.periodStart());
    values.add(inUnit(result, result.value()));
    values.add(inUnit(result, result.low()));
    values.add(inUnit(result, result.high()));
    values.add(result.ciLow());
    values.add(result.ciHigh());
    values.add(Cells.number(result.numerator()));
    values.add(Cells.number(result.denominator()));
    values.add(result.excluded());
    values.add(result.asOf());
    return values;
  }

  /** A share keeps its decimals, a number of things is written as one. */
  private static @Nullable Object inUnit(MeasureResult result, @Nullable Double value) {
    return switch (result.measure().unit()) {
      case SHARE, PER_THOUSAND, MINUTES -> value;
      case VISITS, MATERIALS, CASES, EVENTS -> Cells.number(value);
    };
  }
}
