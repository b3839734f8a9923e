package io.runonce.measures;

import java.util.Optional;

/** How an export is written. */
public enum ExportFormat {
  /** UTF-8 with a byte order mark, so that spreadsheets show Chinese; RFC 4180; inert formulas. */
  CSV("csv"),
  /** The same for programs: without the mark, and every text as it is. */
  PLAIN_CSV("plain-csv"),
  /** A JSON object a line, null for what is not known. */
  NDJSON("ndjson"),
  PARQUET("parquet"),
  /** A workbook with three sheets: rows, definitions, about. */
  XLSX("xlsx");

  private final String key;

  ExportFormat(String key) {
    this.key = key;
  }

  /** The word of the command line. */
  public String key() {
    return key;
  }

  /** The format with this word, or empty. */
  public static Optional<ExportFormat> of(String key) {
    for (ExportFormat format : values()) {
      if (format.key.equals(key)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
