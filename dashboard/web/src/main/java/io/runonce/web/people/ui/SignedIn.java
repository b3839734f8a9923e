package io.runonce.web.people.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.runonce.web.people.Right;
import io.runonce.web.people.Role;
import io.runonce.web.people.Somebody;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.AuditLog;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
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
    return Sight.reader() instanceof Somebody somebody
        ? Optional.of(somebody.role())
        : Optional.empty();
  }

  public boolean may(Right right) {
    return role().filter(role -> role.may(right)).isPresent();
  }

  /**
   * Stops an act that the role may not do, whatever the page showed.
   *
   * @throws AccessDeniedException if it may not
   */
  public void require(Right right) {
    if (!may(right)) {
      throw new AccessDeniedException("needs the right " + right);
    }
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
