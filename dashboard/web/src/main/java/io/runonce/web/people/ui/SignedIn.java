package io.runonce.web.people.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.runonce.web.people.Person;
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
  private final AuditLog audit;

  SignedIn(AuthenticationContext authentication, AuditLog audit) {
    this.authentication = authentication;
    this.audit = audit;
  }

  /** The role, if somebody signed in. */
  public Optional<Role> role() {
    return Sight.reader() instanceof Somebody somebody
        ? Optional.of(somebody.role())
        : Optional.empty();
  }

  public boolean may(Right right) {
    return Sight.reader() instanceof Somebody somebody && somebody.may(right);
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

  /** Whether they must choose a password of their own before anything else. */
  public boolean mustChoosePassword() {
    return Sight.reader() instanceof Person person && person.mustChoose();
  }

  /** Whether their password is one of ours, not the provider's. */
  public boolean hasPassword() {
    return Sight.reader() instanceof Person;
  }

  /** The name they signed in by; empty for nobody. */
  public String name() {
    return authentication.getPrincipalName().orElse("");
  }

  /** Who it is, for what is kept of looks and exports. */
  public AuditLog.Person person() {
    return new AuditLog.Person(name(), role().map(Role::name).orElse(""));
  }

  /** Keeps that they looked at a case. */
  public void opened(String caseNo) {
    audit.record(person(), AuditLog.Action.READ_CASE, caseNo, "", "");
  }

  /** Ends the session. */
  public void out() {
    audit.record(person(), AuditLog.Action.SIGNED_OUT, "", "", "");
    authentication.logout();
  }
}
