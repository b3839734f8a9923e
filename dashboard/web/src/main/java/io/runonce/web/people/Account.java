package io.runonce.web.people;

import io.runonce.web.scope.Scope;

/**
 * Somebody who may sign in with a password of ours.
 *
 * @param name what they sign in by
 * @param fullName who they are: the three administrators must be three people
 * @param hash of the password, with the way it was made
 * @param temporary whether the password was given to them, so that they must choose their own
 * @param version grows with each change: sessions of an older one end
 */
public record Account(
    String name,
    String fullName,
    Role role,
    Scope scope,
    String hash,
    boolean temporary,
    boolean enabled,
    int version) {

  Account as(String otherName, Role otherRole, Scope otherScope) {
    return new Account(
        name, otherName, otherRole, otherScope, hash, temporary, enabled, version + 1);
  }

  Account with(String otherHash, boolean given) {
    return new Account(name, fullName, role, scope, otherHash, given, enabled, version + 1);
  }

  Account enabled(boolean is) {
    return new Account(name, fullName, role, scope, hash, temporary, is, version + 1);
  }
}
