package io.runonce.web.people.oidc;

import io.runonce.web.people.Refusal;
import io.runonce.web.people.Refusal.Why;
import io.runonce.web.people.Role;
import io.runonce.web.people.Vouched;
import io.runonce.web.scope.Scope;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.OidcSettings;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes somebody of ours of a provider's claims: exactly one role, and the rows that the provider
 * gives. What it does not say gives nothing.
 */
final class Vouching {
  /** What a provider says for "all of them". */
  private static final String ALL = "*";

  private static final String SUBJECT = "sub";

  private final String issuer;
  private final OidcSettings.Claims names;
  private final Map<String, Role> roles;

  private Vouching(String issuer, OidcSettings.Claims names, Map<String, Role> roles) {
    this.issuer = issuer;
    this.names = names;
    this.roles = roles;
  }

  /**
   * Reads which group has which role.
   *
   * @throws BadSetting naming the role that is none
   */
  static Vouching of(OidcSettings settings) {
    Map<String, Role> byName =
        Arrays.stream(Role.values()).collect(Collectors.toMap(Role::userName, role -> role));
    Map<String, Role> roles = new HashMap<>();
    settings
        .roles()
        .forEach((group, name) -> {
          Role role = byName.get(name);
          if (role == null) {
            throw new BadSetting(
                "RUNONCE_OIDC_ROLES",
                group + "=" + name,
                "after = one of " + byName.keySet().stream().sorted().toList());
          }
          roles.put(group, role);
        });
    if (roles.containsValue(Role.DEPARTMENT) && settings.claims().departments().isEmpty()) {
      throw new BadSetting(
          "RUNONCE_OIDC_CLAIM_DEPARTMENTS",
          "",
          "the claim with a person's departments, since RUNONCE_OIDC_ROLES gives department");
    }
    return new Vouching(settings.issuer(), settings.claims(), roles);
  }

  /**
   * Who it is.
   *
   * @throws Refusal if they have no role here or two, or nothing says which rows are theirs
   */
  Vouched vouch(Map<String, Object> claims) {
    Role role = role(texts(at(claims, names.role())));
    return new Vouched(
        issuer + " " + claims.get(SUBJECT),
        name(claims),
        text(claims, names.fullName()),
        role,
        role.isAdministrator() ? Scope.everything() : scope(claims));
  }

  /** What they are called, for what is kept of those who are not let in. */
  String name(Map<String, Object> claims) {
    return text(claims, names.name()).toLowerCase(Locale.ROOT);
  }

  private Role role(List<String> groups) {
    Set<Role> given =
        groups.stream()
            .flatMap(group -> Stream.ofNullable(roles.get(group)))
            .collect(Collectors.toSet());
    Refusal.when(given.isEmpty(), Why.NO_ROLE);
    Refusal.when(given.size() > 1, Why.TWO_ROLES);
    return given.iterator().next();
  }

  private Scope scope(Map<String, Object> claims) {
    Optional<List<String>> regions = names.regions().flatMap(claim -> limits(claims, claim));
    Refusal.when(
        regions.stream().flatMap(List::stream).anyMatch(code -> !Scope.isRegion(code)),
        Why.BAD_REGION);
    return new Scope(regions, names.departments().flatMap(claim -> limits(claims, claim)));
  }

  private static Optional<List<String>> limits(Map<String, Object> claims, String claim) {
    List<String> codes =
        texts(at(claims, claim)).stream()
            .flatMap(text -> Arrays.stream(text.split("[,，、;\\s]+", -1)))
            .filter(code -> !code.isBlank())
            .toList();
    Refusal.when(codes.isEmpty(), Why.NO_SCOPE);
    return Optional.of(codes).filter(list -> !list.contains(ALL));
  }

  private static String text(Map<String, Object> claims, String claim) {
    return texts(at(claims, claim)).stream().findFirst().orElse("").strip();
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(value.toString());
  }

  /** The claim of the name as it is, else what its dots lead to. */
  private static @Nullable Object at(Map<String, Object> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    Object here = claims;
    for (String part : name.split("\\.", -1)) {
      here = here instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return here;
  }
}
