package io.runonce.measures;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a column or a measure of an export means, as it travels with the file.
 *
 * @param name the column's name or the measure's id
 * @param meaning for a measure its name, its formula and what is left out
 * @param detail for a measure its grain, unit, direction, minimum n, targets and source; else ''
 */
public record Definition(String name, Words meaning, String detail) {

  /** The whole definition of a measure, in a cell each. */
  static Definition of(MeasureDefinition measure) {
    Words formula = measure.formulaText();
    return new Definition(
        measure.id(),
        new Words(
            measure.name().zh() + "：" + formula.zh() + "。" + measure.missing().zh(),
            measure.name().en() + ": " + formula.en() + ". " + measure.missing().en()),
        detail(measure));
  }

  private static String detail(MeasureDefinition measure) {
    String targets =
        measure.targets().stream()
            .map(target ->
                "; target "
                    + Cells.decimal(target.value())
                    + ", "
                    + target.scope().en()
                    + " ("
                    + target.origin().en()
                    + (target.due() == null ? ")" : ", due " + target.due() + ")"))
            .collect(Collectors.joining());
    return "one row: "
        + measure.grain().words().en()
        + "; "
        + measure.basis().words().en()
        + "; unit: "
        + measure.unit().words().en()
        + "; better: "
        + measure.better().name().toLowerCase(Locale.ROOT)
        + "; minimum n: "
        + measure.minimumCount()
        + targets
        + "; source: "
        + measure.origin();
  }
}
