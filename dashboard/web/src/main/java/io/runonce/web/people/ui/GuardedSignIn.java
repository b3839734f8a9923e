package io.runonce.web.people.ui;

import io.runonce.web.people.SignInGuard;
import io.runonce.web.people.Somebody;
import io.runonce.web.store.AuditLog;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signing in by name and password, slower after each failure; each try is kept. */
final class GuardedSignIn extends DaoAuthenticationProvider {
  private static final int LONGEST_NAME = 60;

  private final SignInGuard guard;
  private final AuditLog audit;

  GuardedSignIn(
      UserDetailsService users, PasswordEncoder encoder, SignInGuard guard, AuditLog audit) {
    super(users);
    setPasswordEncoder(encoder);
    this.guard = guard;
    this.audit = audit;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    Optional<Duration> wait = guard.toWait(name, address);
    if (wait.isPresent()) {
      keep(AuditLog.Action.SIGN_IN_REFUSED, name, "", address);
      throw new MustWait(wait.get());
    }
    try {
      Authentication done = super.authenticate(asked);
      guard.succeeded(name);
      String role = done.getPrincipal() instanceof Somebody one ? one.role().name() : "";
      keep(AuditLog.Action.SIGNED_IN, name, role, address);
      return done;
    } catch (BadCredentialsException e) {
      guard.failed(name, address);
      keep(AuditLog.Action.SIGN_IN_FAILED, name, "", address);
      throw guard.toWait(name, address).<RuntimeException>map(MustWait::new).orElse(e);
    }
  }

  private void keep(AuditLog.Action action, String name, String role, String address) {
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    audit.record(new AuditLog.Person(shown, role), action, address, "", "");
  }
}
