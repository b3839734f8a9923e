package io.runonce.web.people.oidc;

import io.runonce.web.people.Person;
import io.runonce.web.people.Right;
import io.runonce.web.people.Role;
import io.runonce.web.people.Somebody;
import io.runonce.web.scope.Scope;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider vouched for. It is asked once; then our own account says who. */
final class OidcPerson implements OidcUser, Somebody {
  private final transient Person person;
  private final OidcIdToken token;

  OidcPerson(Person person, OidcIdToken token) {
    this.person = person;
    this.token = token;
  }

  @Override
  public Role role() {
    return person.role();
  }

  @Override
  public Scope scope() {
    return person.scope();
  }

  @Override
  public boolean may(Right right) {
    return person.may(right);
  }

  @Override
  public boolean isCurrent() {
    return person.isCurrent();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return rights();
  }

  @Override
  public String getName() {
    return person.getUsername();
  }

  @Override
  public OidcIdToken getIdToken() {
    return token;
  }

  @Override
  public OidcUserInfo getUserInfo() {
    return new OidcUserInfo(Map.of("sub", token.getSubject()));
  }

  @Override
  public Map<String, Object> getClaims() {
    return token.getClaims();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return token.getClaims();
  }
}
