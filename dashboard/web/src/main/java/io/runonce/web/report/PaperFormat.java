package io.runonce.web.report;

import java.util.Arrays;
import java.util.Optional;

/** What papers are written as. */
public enum PaperFormat {
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf");

  private final String key;
  private final String type;

  PaperFormat(String key, String type) {
    this.key = key;
    this.type = type;
  }

  /** The file name's extension, and the word of the command line. */
  public String key() {
    return key;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** The format with this key. */
  public static Optional<PaperFormat> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
  }
}
