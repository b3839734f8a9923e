package io.runonce.web.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.OidcSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands at the issuer's address when the dashboard starts. */
class ProviderTest {
  private final HttpServer server = server();
  private int status = 200;
  private String body = "{}";

  @BeforeEach
  void serve() {
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anotherIssuerIsOneLineThatSaysWhatToWrite() {
    body = "{\"issuer\": \"https://id.example/realms/gov\"}";
    assertThatThrownBy(() -> OidcSignIn.check(settings()))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "RUNONCE_OIDC_ISSUER is \""
                + issuer()
                + "\"; allowed: the issuer of an OpenID provider; it calls itself"
                + " https://id.example/realms/gov: write it exactly so");
  }

  @Test
  void anAddressWithoutAProviderIsOneLine() {
    status = 404;
    refused("answers 404");
    status = 200;
    body = "<html>";
    refused("answers no JSON");
    body = "";
    refused("answers nothing");
    body = "{\"issuer\": \"" + issuer() + "\"}";
    refused("its description cannot be used");
  }

  @Test
  void aProviderThatIsDownStopsNoStartAndIsAskedAgain() {
    status = 503;
    assertThatCode(() -> OidcSignIn.check(settings())).doesNotThrowAnyException();
    Provider provider = new Provider(settings());
    assertThatThrownBy(() -> provider.findByRegistrationId(Provider.ID))
        .isInstanceOf(ProviderDown.class)
        .hasMessageContaining("answers 503");
    status = 200;
    body =
        """
        {"issuer": "$", "authorization_endpoint": "$/a", "token_endpoint": "$/t",
         "jwks_uri": "$/k", "subject_types_supported": ["public"],
         "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .replace("$", issuer());
    assertThat(provider.findByRegistrationId(Provider.ID)).isNotNull();
    server.stop(0);
    assertThat(provider.findByRegistrationId(Provider.ID)).isNotNull();
    assertThatCode(() -> OidcSignIn.check(settings())).doesNotThrowAnyException();
  }

  private void refused(String said) {
    assertThatThrownBy(() -> OidcSignIn.check(settings()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(said)
        .message()
        .doesNotContain("\n");
  }

  private String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private OidcSettings settings() {
    return new OidcSettings(
        issuer(),
        new OidcSettings.Client("us", "hush"),
        List.of("openid"),
        new OidcSettings.Claims("uid", "cn", "groups", Optional.empty(), Optional.empty()),
        Map.of("heads", "leader"),
        Optional.empty());
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
