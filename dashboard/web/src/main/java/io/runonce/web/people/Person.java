package io.runonce.web.people;

import io.runonce.web.scope.Scope;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody with a password of ours. Their rows are looked up anew whenever they read. */
public final class Person implements UserDetails, Somebody {
  private final String name;
  private final String hash;
  private final Role role;
  private final transient Supplier<Scope> scope;

  public Person(String name, String hash, Role role, Supplier<Scope> scope) {
    this.name = name;
    this.hash = hash;
    this.role = role;
    this.scope = scope;
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public Scope scope() {
    return scope.get();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return rights();
  }

  @Override
  public String getPassword() {
    return hash;
  }

  @Override
  public String getUsername() {
    return name;
  }
}
