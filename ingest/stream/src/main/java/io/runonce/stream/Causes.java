package io.runonce.stream;

/** Finds the line to show of a fault that frameworks have wrapped. */
final class Causes {
  private Causes() {}

  /** The message of the innermost of our own faults, else of the root; one line. */
  static String rootLine(Throwable fault) {
    Throwable shown = fault;
    for (Throwable at = fault; at != null; at = at.getCause()) {
      shown = at;
      if (at instanceof IngestException
          || at.getClass().getName().startsWith("io.runonce.warehouse")) {
        break;
      }
    }
    String message = shown.getMessage();
    String text = message == null ? shown.getClass().getSimpleName() : message;
    return text.strip().replaceAll("\\s+", " ");
  }
}
