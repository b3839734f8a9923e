package io.runonce.web.people;

import io.runonce.web.scope.Scope;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody with a password of ours. Their rows are looked up anew whenever they read. */
public final class Person implements UserDetails, Somebody {
  private final transient Account account;
  private final transient Function<String, Optional<Account>> now;

  /**
   * Somebody.
   *
   * @param account as it was when they signed in
   * @param now gives the account as it is, if it may still sign in
   */
  public Person(Account account, Function<String, Optional<Account>> now) {
    this.account = account;
    this.now = now;
  }

  @Override
  public Role role() {
    return account.role();
  }

  @Override
  public Scope scope() {
    return isCurrent() ? account.scope() : Scope.NOTHING;
  }

  @Override
  public boolean may(Right right) {
    return !account.temporary() && role().may(right);
  }

  /** Whether they must choose a password of their own before anything else. */
  public boolean mustChoose() {
    return account.temporary();
  }

  @Override
  public boolean isCurrent() {
    return now.apply(account.name()).filter(account::equals).isPresent();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return rights();
  }

  @Override
  public String getPassword() {
    return account.hash();
  }

  @Override
  public String getUsername() {
    return account.name();
  }
}
