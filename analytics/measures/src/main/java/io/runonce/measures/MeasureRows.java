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

  private static final List<String> OF_BOOK = List.of("n", "minimumN", "shown");

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

  /** The columns of a workbook, which also says on how many rows a figure rests. */
  static List<String> bookColumns(List<Dimension> by) {
    List<String> columns = columns(by);
    columns.addAll(OF_BOOK);
    return columns;
  }

  /**
   * The cells of a workbook: what is on too few rows says so instead of a number, with k of n and
   * the interval from five rows on (DOMAIN §7, minimum n).
   */
  static List<@Nullable Object> bookValues(MeasureResult result) {
    List<@Nullable Object> values = values(result);
    int value = 2 + result.breakdown().size();
    switch (result.shown()) {
      case FIGURE -> {}
      case NOT_MEASURED -> values.set(value, "未测得 not measured");
      case COUNT_AND_INTERVAL -> values.set(value, tooFew(result));
      case NOTHING -> {
        values.set(value, tooFew(result));
        values.subList(value + 1, value + FIGURE.size() - 2).replaceAll(any -> null);
      }
    }
    values.add(result.shown() == Shown.NOTHING ? null : result.judged());
    values.add((long) result.measure().minimumCount());
    values.add(result.shown().name());
    return values;
  }

  private static String tooFew(MeasureResult result) {
    String limit =
        result.shown() == Shown.NOTHING
            ? "n < " + MeasureDefinition.NOTHING_BELOW
            : "n = " + result.judged() + " < " + result.measure().minimumCount();
    return "样本不足 too few (" + limit + ")";
  }

  /** A share keeps its decimals, a number of things is written as one. */
  private static @Nullable Object inUnit(MeasureResult result, @Nullable Double value) {
    return switch (result.measure().unit()) {
      case SHARE, PER_THOUSAND, MINUTES -> value;
      case VISITS, MATERIALS, CASES, EVENTS -> Cells.number(value);
    };
  }
}
