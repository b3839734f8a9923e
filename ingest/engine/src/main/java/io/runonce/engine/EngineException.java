package io.runonce.engine;

/**
 * Why the engine did not start, in one line for a person: what, where, what to do. A process that
 * meets it ends with status 2.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineException(String message) {
    super(message);
  }

  EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
