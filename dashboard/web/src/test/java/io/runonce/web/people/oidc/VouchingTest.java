package io.runonce.web.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.web.people.Refusal;
import io.runonce.web.people.Refusal.Why;
import io.runonce.web.people.Role;
import io.runonce.web.people.Vouched;
import io.runonce.web.scope.Scope;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.OidcSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VouchingTest {
  private static final Map<String, String> ROLES =
      Map.of("heads", "leader", "bureau", "department", "watch", "audit-administrator");

  @Test
  void claimsMayLieDeepOrUnderANameWithDots() {
    Map<String, Object> deep =
        Map.of("sub", "7", "uid", "Wang", "realm_access", Map.of("roles", List.of("heads")));
    assertThat(vouching("realm_access.roles", null, null).vouch(deep).role())
        .isEqualTo(Role.LEADER);
    Map<String, Object> flat = Map.of("sub", "7", "https://id.example/roles", "heads");
    assertThat(vouching("https://id.example/roles", null, null).vouch(flat).role())
        .isEqualTo(Role.LEADER);
  }

  @Test
  void theSubjectIsTheProvidersAndTheNameIsSmall() {
    Vouched who =
        vouching("groups", null, null)
            .vouch(Map.of("sub", "7", "uid", "Wang", "cn", " 王小明 ", "groups", "heads"));
    assertThat(who)
        .isEqualTo(
            new Vouched("https://id.example 7", "wang", "王小明", Role.LEADER, Scope.everything()));
  }

  @Test
  void rowsAreListsOrTextAndAStarIsAllOfThem() {
    Vouching vouching = vouching("groups", "areas", "depts");
    assertThat(
            vouching
                .vouch(
                    Map.of("groups", "bureau", "areas", "3301, 3302", "depts", List.of("D1", "D2")))
                .scope())
        .isEqualTo(
            new Scope(Optional.of(List.of("3301", "3302")), Optional.of(List.of("D1", "D2"))));
    assertThat(
            vouching.vouch(Map.of("groups", "heads", "areas", List.of("*"), "depts", "*")).scope())
        .isEqualTo(Scope.everything());
  }

  @Test
  void whatIsNotSaidGivesNothing() {
    Vouching vouching = vouching("groups", "areas", "depts");
    refused(Why.NO_SCOPE, vouching, Map.of("groups", "heads", "depts", "*"));
    refused(Why.NO_SCOPE, vouching, Map.of("groups", "heads", "areas", List.of(), "depts", "*"));
    refused(Why.NO_ROLE, vouching, Map.of("areas", "*", "depts", "*"));
    refused(Why.NO_ROLE, vouching, Map.of("groups", "HEADS", "areas", "*", "depts", "*"));
    refused(Why.BAD_REGION, vouching, Map.of("groups", "heads", "areas", "33x", "depts", "*"));
    refused(
        Why.TWO_ROLES,
        vouching,
        Map.of("groups", List.of("heads", "watch"), "areas", "*", "depts", "*"));
  }

  @Test
  void anAdministratorSeesNoCaseAndNeedsNoRows() {
    assertThat(vouching("groups", "areas", "depts").vouch(Map.of("groups", "watch")).role())
        .isEqualTo(Role.AUDIT_ADMINISTRATOR);
  }

  @Test
  void aRoleThatIsNoneStopsTheStart() {
    OidcSettings bad = settings(Map.of("heads", "boss"), "groups", null, null);
    assertThatThrownBy(() -> Vouching.of(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("RUNONCE_OIDC_ROLES is \"heads=boss\"")
        .hasMessageContaining("security-administrator");
    OidcSettings blind = settings(ROLES, "groups", null, null);
    assertThatThrownBy(() -> Vouching.of(blind))
        .hasMessageStartingWith("RUNONCE_OIDC_CLAIM_DEPARTMENTS");
  }

  private static void refused(Why why, Vouching vouching, Map<String, Object> claims) {
    assertThatThrownBy(() -> vouching.vouch(claims))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
  }

  private static Vouching vouching(
      String role, @Nullable String regions, @Nullable String departments) {
    Map<String, String> roles = departments == null ? Map.of("heads", "leader") : ROLES;
    return Vouching.of(settings(roles, role, regions, departments));
  }

  private static OidcSettings settings(
      Map<String, String> roles,
      String role,
      @Nullable String regions,
      @Nullable String departments) {
    return new OidcSettings(
        "https://id.example",
        new OidcSettings.Client("us", "hush"),
        List.of("openid"),
        new OidcSettings.Claims(
            "uid", "cn", role, Optional.ofNullable(regions), Optional.ofNullable(departments)),
        roles,
        Optional.empty());
  }
}
