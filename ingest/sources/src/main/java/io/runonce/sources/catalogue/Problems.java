package io.runonce.sources.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong and what is odd while a catalogue is read. */
final class Problems {
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private int errorCount;

  void error(Problem problem) {
    errorCount++;
    if (errors.size() < CatalogueReader.MOST_ERRORS) {
      errors.add(problem);
    }
  }

  void warning(Problem problem) {
    warnings.add(problem);
  }

  int errorCount() {
    return errorCount;
  }

  List<Problem> errors() {
    return errors;
  }

  List<Problem> warnings() {
    return warnings;
  }
}
