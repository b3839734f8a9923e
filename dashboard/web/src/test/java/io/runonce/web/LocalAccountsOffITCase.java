package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.people.People;
import io.runonce.web.people.Role;
import io.runonce.web.settings.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Where the identity provider alone lets people in; nothing else, not even it, is there. */
@SpringBootTest(
    classes = {Dashboard.class, LocalAccountsOffITCase.Alone.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.main.allow-bean-definition-overriding=true",
      "vaadin.productionMode=true"
    })
class LocalAccountsOffITCase {
  @TempDir private static Path folder;

  @Autowired private People people;

  @Value("${local.server.port}")
  private int port;

  @TestConfiguration
  static class Alone {
    @Bean
    WebSettings webSettings() {
      return new WebSettings(
          folder,
          "127.0.0.1",
          0,
          false,
          Map.of(
              "RUNONCE_DATA", folder.toString(),
              "RUNONCE_LOCAL_ACCOUNTS", "false",
              "RUNONCE_OIDC_ISSUER", "http://localhost:1",
              "RUNONCE_OIDC_CLIENT_ID", "us",
              "RUNONCE_OIDC_CLIENT_SECRET", "hush",
              "RUNONCE_OIDC_ROLES", "heads=leader"));
    }
  }

  @Test
  void noPasswordOfOursLetsAnybodyInAndTheProviderThatIsDownIsSaid() {
    Browsing browser = new Browsing();
    String password = people.firstPassword(Role.LEADER).orElseThrow();
    URI login = URI.create("http://127.0.0.1:" + port + "/login");
    assertThat(
            browser
                .post(login, Map.of("username", "leader", "password", password))
                .leadsTo()
                .toString())
        .endsWith("/login?error");
    assertThat(browser.get(login.resolve("/lead")).leadsTo()).isEqualTo(login);
    assertThat(browser.get(login.resolve("/oauth2/authorization/oidc")).leadsTo().toString())
        .endsWith("/login?oidc=DOWN");
  }
}
