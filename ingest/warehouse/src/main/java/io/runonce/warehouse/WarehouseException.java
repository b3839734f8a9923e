package io.runonce.warehouse;

/** The store could not do what was asked. The message is one line: what, where, what to do. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean unreachable;

  public WarehouseException(String message) {
    super(message);
    unreachable = false;
  }

  public WarehouseException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private WarehouseException(String message, Throwable cause, boolean unreachable) {
    super(message, cause);
    this.unreachable = unreachable;
  }

  /** The store did not answer, so the same call may well succeed later. */
  static WarehouseException unreachable(String message, Throwable cause) {
    return new WarehouseException(message, cause, true);
  }

  /**
   * Whether the store did not answer at all, or broke off: later, the same may succeed. False where
   * it answered and refused.
   */
  public boolean isUnreachable() {
    return unreachable;
  }
}
