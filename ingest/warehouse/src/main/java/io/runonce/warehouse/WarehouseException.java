package io.runonce.warehouse;

/** The store could not do what was asked. The message is one line: what, where, what to do. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WarehouseException(String message) {
    super(message);
  }

  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
