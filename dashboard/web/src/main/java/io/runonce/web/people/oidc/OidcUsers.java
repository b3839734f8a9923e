package io.runonce.web.people.oidc;

import io.runonce.web.people.Account;
import io.runonce.web.people.Arrival;
import io.runonce.web.people.People;
import io.runonce.web.people.Person;
import io.runonce.web.people.Refusal;
import io.runonce.web.store.AuditLog;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in whom the provider vouches for, if they may, and keeps what that changes. */
final class OidcUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
  private final Vouching vouching;
  private final People people;
  private final AuditLog audit;

  OidcUsers(
      OAuth2UserService<OidcUserRequest, OidcUser> provider,
      Vouching vouching,
      People people,
      AuditLog audit) {
    this.provider = provider;
    this.vouching = vouching;
    this.people = people;
    this.audit = audit;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    Map<String, Object> claims = Objects.requireNonNull(provider.loadUser(request)).getClaims();
    try {
      Arrival arrival = people.arrive(vouching.vouch(claims));
      keep(arrival);
      return new OidcPerson(new Person(arrival.account(), people::enabled), request.getIdToken());
    } catch (Refusal e) {
      throw new NotLetIn(vouching.name(claims), e);
    }
  }

  private void keep(Arrival arrival) {
    switch (arrival.how()) {
      case ADDED -> keep(AuditLog.Action.ADD_PERSON, arrival.account());
      case CHANGED -> keep(AuditLog.Action.CHANGE_PERSON, arrival.account());
      case AS_BEFORE -> {}
    }
  }

  private void keep(AuditLog.Action action, Account account) {
    audit.record(
        new AuditLog.Person(account.name(), account.role().name()),
        action,
        account.name() + " " + account.role() + " " + account.scope(),
        Provider.ID,
        "");
  }
}
