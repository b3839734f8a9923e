package io.runonce.measures;

import java.util.Optional;

/** What can be exported row by row (CONTRACT §3); figures go by {@link MeasureQuery}. */
public enum Export {
  OUTCOMES("outcomes"),
  APPLICATIONS("applications"),
  VISITS("visits"),
  REJECTS("rejects"),
  PLAN("plan");

  private final String key;

  Export(String key) {
    this.key = key;
  }

  /** The word of the command line. */
  public String key() {
    return key;
  }

  /** The export with this word, or empty. */
  public static Optional<Export> of(String key) {
    for (Export export : values()) {
      if (export.key.equals(key)) {
        return Optional.of(export);
      }
    }
    return Optional.empty();
  }
}
