package io.runonce.cli;

/** What the user must know in one line: what, where, what to do. Ends the command with exit 2. */
final class UserError extends RuntimeException {
  UserError(String line) {
    super(line);
  }

  UserError(String line, Throwable cause) {
    super(line, cause);
  }
}
