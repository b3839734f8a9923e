package io.runonce.cli;

/** Says why a peer of a bench is not there: the bench goes on without it. */
final class PeerMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  PeerMissing(String message) {
    super(message);
  }
}
