package io.runonce.web.people.oidc;

import io.runonce.web.people.Refusal;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The provider knows them, and we do not let them in. */
final class NotLetIn extends OAuth2AuthenticationException {
  private final String name;
  private final Refusal.Why why;

  NotLetIn(String name, Refusal refusal) {
    super(refusal.why().name());
    this.name = name;
    this.why = refusal.why();
    initCause(refusal);
  }

  /** What the provider calls them. */
  String name() {
    return name;
  }

  Refusal.Why why() {
    return why;
  }
}
