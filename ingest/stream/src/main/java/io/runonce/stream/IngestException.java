package io.runonce.stream;

/** Ingest cannot go on. The message is one line: what, where, what to do. */
public final class IngestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IngestException(String message) {
    super(message);
  }

  public IngestException(String message, Throwable cause) {
    super(message, cause);
  }
}
