package io.runonce.measures;

import java.util.Optional;

/** How the events of cases are written for process-mining tools. */
public enum LogFormat {
  /** IEEE 1849: one trace a case, in XML. */
  XES("xes"),
  /** OCEL 2.0 in its JSON form: each event once, with all that it is about. */
  OCEL("ocel");

  private final String key;

  LogFormat(String key) {
    this.key = key;
  }

  /** The word of the command line. */
  public String key() {
    return key;
  }

  /** The format with this word, or empty. */
  public static Optional<LogFormat> of(String key) {
    for (LogFormat format : values()) {
      if (format.key.equals(key)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
