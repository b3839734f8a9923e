package io.runonce.web.people.oidc;

/** The provider does not answer: its message is the one line for whoever runs the dashboard. */
final class ProviderDown extends RuntimeException {
  ProviderDown(String message) {
    super(message);
  }

  ProviderDown(String message, Throwable cause) {
    super(message, cause);
  }
}
