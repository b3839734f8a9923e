package io.runonce.web.people;

import io.runonce.web.scope.Scope;

/**
 * Somebody whom the identity provider vouches for, as it says they are.
 *
 * @param subject what it calls them and never anybody else
 * @param name what they are called by; another person's later, perhaps
 */
public record Vouched(String subject, String name, String fullName, Role role, Scope scope) {}
