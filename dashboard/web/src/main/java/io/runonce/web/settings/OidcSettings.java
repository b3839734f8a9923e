package io.runonce.web.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The identity provider that people may sign in through (OpenID Connect).
 *
 * @param issuer its address, exactly as it writes it into its tokens (RUNONCE_OIDC_ISSUER)
 * @param client what we are called there, and our secret (RUNONCE_OIDC_CLIENT_ID, _SECRET)
 * @param scopes what we ask it for (RUNONCE_OIDC_SCOPES)
 * @param claims where it says what of a person
 * @param roles the role of ours for each of its groups, as written (RUNONCE_OIDC_ROLES)
 * @param address ours as browsers see it, if that is not what requests say (RUNONCE_WEB_URL)
 */
public record OidcSettings(
    String issuer,
    Client client,
    List<String> scopes,
    Claims claims,
    Map<String, String> roles,
    Optional<String> address) {
  private static final String PREFIX = "RUNONCE_OIDC_";
  private static final String ISSUER = PREFIX + "ISSUER";
  private static final String SECRET = PREFIX + "CLIENT_SECRET";
  private static final String ROLES = PREFIX + "ROLES";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What we are called at the provider; the secret is in no text. */
  public record Client(String id, String secret) {
    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * The claims that say who somebody is; a dot leads into a claim's parts.
   *
   * @param regions what says a person's regions; empty if nothing does, which limits nobody
   * @param departments likewise
   */
  public record Claims(
      String name,
      String fullName,
      String role,
      Optional<String> regions,
      Optional<String> departments) {}

  /** Whether there is one. */
  static boolean isSet(Map<String, String> environment) {
    return text(environment, ISSUER).isPresent();
  }

  /**
   * Reads the settings; none without an issuer.
   *
   * @throws BadSetting naming the key, the value and what is allowed
   */
  static Optional<OidcSettings> from(Map<String, String> environment) {
    Optional<String> issuer = text(environment, ISSUER);
    if (issuer.isEmpty()) {
      new TreeSet<>(environment.keySet())
          .stream()
              .filter(key -> key.startsWith(PREFIX) && text(environment, key).isPresent())
              .findFirst()
              .ifPresent(key -> {
                throw new BadSetting(
                    ISSUER, "", "the provider's address, since " + key + " is set");
              });
      return Optional.empty();
    }
    Claims claims =
        new Claims(
            text(environment, PREFIX + "CLAIM_NAME").orElse("preferred_username"),
            text(environment, PREFIX + "CLAIM_FULL_NAME").orElse("name"),
            text(environment, PREFIX + "CLAIM_ROLE").orElse("groups"),
            text(environment, PREFIX + "CLAIM_REGIONS"),
            text(environment, PREFIX + "CLAIM_DEPARTMENTS"));
    return Optional.of(
        new OidcSettings(
            address(ISSUER, issuer.get()),
            new Client(needed(environment, PREFIX + "CLIENT_ID"), secret(environment)),
            List.of(
                text(environment, PREFIX + "SCOPES").orElse("openid profile").split("[ ,]+", -1)),
            claims,
            roles(needed(environment, ROLES)),
            text(environment, "RUNONCE_WEB_URL").map(url -> address("RUNONCE_WEB_URL", url))));
  }

  private static String address(String key, String text) {
    try {
      URI uri = URI.create(text);
      String host = String.valueOf(uri.getHost());
      if (uri.getQuery() == null
          && uri.getFragment() == null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host)))) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw new BadSetting(key, text, "https://HOST…, or http:// on this machine", e);
    }
    throw new BadSetting(key, text, "https://HOST…, or http:// on this machine");
  }

  private static String secret(Map<String, String> environment) {
    Optional<String> given = text(environment, SECRET);
    Optional<String> file = text(environment, SECRET + "_FILE");
    if (given.isPresent() == file.isPresent()) {
      throw new BadSetting(
          SECRET,
          given.isPresent() ? "***" : "",
          "the secret here or a file with it in " + SECRET + "_FILE, one of the two");
    }
    return given.orElseGet(() -> secret(Path.of(file.orElseThrow())));
  }

  private static String secret(Path file) {
    String allowed = "a file with the secret alone in it, which we may read";
    try {
      String text = Files.readString(file).strip();
      if (!text.isEmpty()) {
        return text;
      }
    } catch (IOException e) {
      throw new BadSetting(SECRET + "_FILE", file.toString(), allowed, e);
    }
    throw new BadSetting(SECRET + "_FILE", file.toString(), allowed);
  }

  /** The last = counts: groups of directories have some in their names. */
  private static Map<String, String> roles(String text) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (String pair : text.split(";", -1)) {
      int at = pair.lastIndexOf('=');
      if (!pair.isBlank()) {
        if (at < 1
            || roles.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip()) != null) {
          throw new BadSetting(ROLES, text, "GROUP=ROLE;GROUP=ROLE…, each group once");
        }
      }
    }
    return Map.copyOf(roles);
  }

  private static String needed(Map<String, String> environment, String key) {
    return text(environment, key)
        .orElseThrow(() -> new BadSetting(key, "", "a text, since " + ISSUER + " is set"));
  }

  private static Optional<String> text(Map<String, String> environment, String key) {
    return Optional.ofNullable(environment.get(key)).map(String::strip).filter(t -> !t.isEmpty());
  }
}
