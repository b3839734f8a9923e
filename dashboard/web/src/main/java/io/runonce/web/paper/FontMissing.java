package io.runonce.web.paper;

/** No font that a PDF could hold was found, or the one that was named cannot be used: one line. */
public final class FontMissing extends RuntimeException {
  FontMissing(String line) {
    super(line);
  }

  FontMissing(String line, Throwable cause) {
    super(line, cause);
  }
}
