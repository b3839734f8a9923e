package io.runonce.web.report;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.RowPart;
import io.runonce.web.casefile.CaseFile;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Filter;
import io.runonce.web.reference.Names;
import io.runonce.web.scope.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A figure with what it stands on.
 *
 * @param told how far people's own numbers agree; empty where it cannot be narrowed so
 * @param worked rows that are computed before the reader's eyes
 */
record FigureFacts(
    Filter filter,
    Scope reader,
    Names names,
    Kpi kpi,
    Optional<MeasureResult> told,
    List<Worked> worked) {
  /** How many rows are worked out. */
  static final int WORKED = 3;

  FigureFacts {
    worked = List.copyOf(worked);
  }

  /**
   * A row of the figure.
   *
   * @param name what names it: a case's number
   * @param amount what it adds to the numerator
   * @param file the case, where the row is one or is for one
   */
  record Worked(RowPart part, String name, double amount, Optional<CaseFile> file) {}
}
