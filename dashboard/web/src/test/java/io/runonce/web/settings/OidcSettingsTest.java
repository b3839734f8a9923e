package io.runonce.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcSettingsTest {
  private static final String OIDC = "RUNONCE_OIDC_";

  @TempDir Path folder;

  @Test
  void withoutAnIssuerThereIsNone() {
    assertThat(OidcSettings.from(Map.of())).isEmpty();
    assertThat(WebSettings.from(Map.of(), List.of()).localAccounts()).isTrue();
  }

  @Test
  void whatIsLeftOutHasTheUsualNames() {
    OidcSettings settings = OidcSettings.from(least()).orElseThrow();
    assertThat(settings.scopes()).containsExactly("openid", "profile");
    assertThat(settings.claims())
        .isEqualTo(
            new OidcSettings.Claims(
                "preferred_username", "name", "groups", Optional.empty(), Optional.empty()));
    assertThat(settings.address()).isEmpty();
    assertThat(settings.roles()).isEqualTo(Map.of("a", "leader", "CN=b,OU=c", "auditor"));
  }

  @Test
  void everySettingIsTaken() throws IOException {
    Map<String, String> all = new HashMap<>(least());
    all.remove(OIDC + "CLIENT_SECRET");
    all.put(
        OIDC + "CLIENT_SECRET_FILE", Files.writeString(folder.resolve("s"), "filed\n").toString());
    all.put(OIDC + "SCOPES", "openid groups");
    all.put(OIDC + "CLAIM_NAME", "uid");
    all.put(OIDC + "CLAIM_FULL_NAME", "cn");
    all.put(OIDC + "CLAIM_ROLE", "realm_access.roles");
    all.put(OIDC + "CLAIM_REGIONS", "areas");
    all.put(OIDC + "CLAIM_DEPARTMENTS", "depts");
    all.put("RUNONCE_WEB_URL", "https://runonce.example");
    all.put("RUNONCE_LOCAL_ACCOUNTS", "false");
    OidcSettings settings = OidcSettings.from(all).orElseThrow();
    assertThat(settings.client()).isEqualTo(new OidcSettings.Client("us", "filed"));
    assertThat(settings.scopes()).containsExactly("openid", "groups");
    assertThat(settings.claims())
        .isEqualTo(
            new OidcSettings.Claims(
                "uid", "cn", "realm_access.roles", Optional.of("areas"), Optional.of("depts")));
    assertThat(settings.address()).contains("https://runonce.example");
    assertThat(WebSettings.from(all, List.of()).localAccounts()).isFalse();
  }

  @Test
  void theSecretIsInNoText() {
    assertThat(OidcSettings.from(least()).orElseThrow().toString())
        .contains("us")
        .doesNotContain("hush");
  }

  @Test
  void whatCannotBeUsedIsOneLineThatNamesTheKey() {
    bad(OIDC + "ISSUER", "http://id.example", "https://HOST…");
    bad(OIDC + "ISSUER", "not an address", "https://HOST…");
    bad(OIDC + "ISSUER", "", "since RUNONCE_OIDC_CLIENT_ID is set");
    bad(OIDC + "CLIENT_ID", "", "a text");
    bad(OIDC + "CLIENT_SECRET", "", "the secret here or a file");
    bad(OIDC + "CLIENT_SECRET_FILE", "/no/such/file", "one of the two");
    bad(OIDC + "ROLES", "leader", "GROUP=ROLE");
    bad(OIDC + "ROLES", "a=leader;a=auditor", "each group once");
    bad("RUNONCE_WEB_URL", "runonce.example", "https://HOST…");
    Map<String, String> nobody = Map.of("RUNONCE_LOCAL_ACCOUNTS", "false");
    List<String> none = List.of();
    assertThatThrownBy(() -> WebSettings.from(nobody, none))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("nobody could sign in");
  }

  private static void bad(String key, String value, String said) {
    Map<String, String> environment = new HashMap<>(least());
    environment.put(key, value);
    List<String> none = List.of();
    assertThatThrownBy(() -> WebSettings.from(environment, none))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(said)
        .hasMessageStartingWith("RUNONCE_")
        .message()
        .doesNotContain("hush")
        .doesNotContain("\n");
  }

  private static Map<String, String> least() {
    return Map.of(
        OIDC + "ISSUER", "https://id.example/realms/gov",
        OIDC + "CLIENT_ID", "us",
        OIDC + "CLIENT_SECRET", "hush",
        OIDC + "ROLES", "a=leader; CN=b,OU=c=auditor");
  }
}
