package io.runonce.web.people.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.runonce.web.people.Role;
import io.runonce.web.store.AuditLog;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who looks at the page. */
@Component
public class SignedIn {
  private final AuthenticationContext authentication;

  SignedIn(AuthenticationContext authentication) {
    this.authentication = authentication;
  }

  /** The role, if somebody signed in. */
  public Optional<Role> role() {
    return Arrays.stream(Role.values()).filter(r -> authentication.hasRole(r.name())).findFirst();
  }

  public boolean is(Role role) {
    return authentication.hasRole(role.name());
  }

  /** The name they signed in by; empty for nobody. */
  public String name() {
    return authentication.getPrincipalName().orElse("");
  }

  /** Who it is, for what is kept of looks and exports. */
  public AuditLog.Person person() {
    return new AuditLog.Person(name(), role().map(Role::name).orElse(""));
  }

  /** Ends the session. */
  public void out() {
    authentication.logout();
  }
}
