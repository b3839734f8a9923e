package io.runonce.sources.catalogue;

import io.runonce.contract.Catalogue;
import java.util.List;

/** What came of reading a catalogue's folder. */
public sealed interface CatalogueReading {

  /** What is odd, though it hinders nothing. */
  List<Problem> warnings();

  /** All of it is right. */
  record Loaded(Catalogue catalogue, List<Problem> warnings) implements CatalogueReading {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Something is wrong, so nothing is loaded.
   *
   * @param errors the first of them, at most {@link CatalogueReader#MOST_ERRORS}
   * @param errorCount how many there are
   */
  record Refused(List<Problem> errors, int errorCount, List<Problem> warnings)
      implements CatalogueReading {
    public Refused {
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }
}
