package io.runonce.web.people;

import io.runonce.web.scope.Scope;

/**
 * Somebody who may sign in, with a password of ours or through the identity provider.
 *
 * @param name what they sign in by
 * @param fullName who they are: the three administrators must be three people
 * @param subject what the provider calls them; empty for an account of ours
 * @param hash of the password, with the way it was made; empty for one of the provider's
 * @param temporary whether the password was given to them, so that they must choose their own
 * @param version grows with each change: sessions of an older one end
 */
public record Account(
    String name,
    String fullName,
    Role role,
    Scope scope,
    String subject,
    String hash,
    boolean temporary,
    boolean enabled,
    int version) {

  /** Whether the provider keeps who they are, their role and their password. */
  public boolean isProviders() {
    return !subject.isEmpty();
  }

  Account as(String otherName, Role otherRole, Scope otherScope) {
    return new Account(
        name, otherName, otherRole, otherScope, subject, hash, temporary, enabled, version + 1);
  }

  Account with(String otherHash, boolean given) {
    return new Account(
        name, fullName, role, scope, subject, otherHash, given, enabled, version + 1);
  }

  Account enabled(boolean is) {
    return new Account(name, fullName, role, scope, subject, hash, temporary, is, version + 1);
  }
}
