package io.runonce.measures;

import java.util.Locale;

/** The definitions as a page of documentation. */
final class MeasureBook {
  private static final String HEAD =
      """
      # The measures

      Written from the definitions in `analytics/measures`; a test holds this page to them. What a case, a visit or an
      application is, and by which of its moments it counts, is said in the words of the code.

      - **value** is numerator ÷ denominator; a lone count has no denominator; a sum (trips, documents) is its numerator, and
        its denominator says over how many applications it goes.
      - **low, high** tell what is not known: what the value would be if all of that went against it, or for it.
      - **ciLow, ciHigh** tell chance: Wilson's 95 % interval, for shares of rows.
      - **excluded** counts the rows that are left out; nothing that is missing counts as 0, and a zero denominator is not measured.
      - Below the minimum n a page shows k of n and the interval, no rate and no rank; below 5 nothing. The columns of the
        export are fixed, so CSV, NDJSON and Parquet keep the value with its parts, and the file beside them counts what may
        be shown; a workbook says "too few" instead (docs/exports.md).
      - By item, an application counts under its 一件事 or, alone, its item. A visit counts once for each item that it served
        and once in the total, so a total is never the sum of its parts.

      """;

  private MeasureBook() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    for (MeasureDefinition measure : Measures.all()) {
      page.append(section(measure));
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static String section(MeasureDefinition measure) {
    StringBuilder text = new StringBuilder();
    text.append("## `").append(measure.id()).append("` ").append(measure.name().zh());
    text.append(" · ").append(measure.name().en()).append("\n\n");
    text.append("- ").append(measure.formulaText().zh()).append('\n');
    text.append("- ").append(measure.formulaText().en()).append('\n');
    text.append("- ").append(measure.missing().zh()).append(' ');
    text.append(measure.missing().en()).append('\n');
    text.append("- one row: ").append(measure.grain().words().en());
    text.append("; ").append(measure.basis().words().en());
    text.append("; unit: ").append(measure.unit().words().en());
    text.append("; better: ").append(measure.better().name().toLowerCase(Locale.ROOT));
    text.append("; minimum n: ").append(measure.minimumCount()).append('\n');
    text.append("- by ");
    text.append(
        String.join(", ", measure.dimensions().stream().sorted().map(Dimension::key).toList()));
    text.append('\n');
    for (Target target : measure.targets()) {
      text.append("- target ").append(Cells.decimal(target.value())).append(", ");
      text.append(target.scope().zh()).append(" (").append(target.origin().en()).append(')');
      text.append(target.due() == null ? "" : ", due " + target.due()).append('\n');
    }
    return text.append("- source: ").append(measure.origin()).append("\n\n").toString();
  }
}
