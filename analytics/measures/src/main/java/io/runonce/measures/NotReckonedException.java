package io.runonce.measures;

/** There are no results yet to answer from; the message is one line that names the command. */
public final class NotReckonedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotReckonedException(String message) {
    super(message);
  }
}
