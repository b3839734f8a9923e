package io.runonce.web.people.oidc;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.OidcSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The provider as it describes itself. It is asked when somebody first wants it, and again until it
 * has answered once: the dashboard starts, and local accounts sign in, while it is down.
 */
final class Provider implements ClientRegistrationRepository {
  /** The one that there is; it is in the address that the provider sends people back to. */
  static final String ID = "oidc";

  /** How long we wait for it, whatever we ask. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
  private static final String KEY = "RUNONCE_OIDC_ISSUER";
  private static final String DESCRIPTION = "/.well-known/openid-configuration";
  private static final int OK = 200;
  private static final int SERVER_FAULT = 500;

  private final OidcSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private @Nullable ClientRegistration known;

  Provider(OidcSettings settings) {
    this.settings = settings;
  }

  /**
   * Asks it once; that it is down is logged.
   *
   * @throws BadSetting if somebody else answers at its address
   */
  void look() {
    try {
      known();
    } catch (ProviderDown e) {
      LOG.warn("{}; it is asked again when somebody signs in through it", e.getMessage());
    }
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? known() : null;
  }

  private synchronized ClientRegistration known() {
    ClientRegistration registration = known;
    if (registration == null) {
      registration = register(ask());
      known = registration;
    }
    return registration;
  }

  private Map<String, Object> ask() {
    URI address = URI.create(settings.issuer().replaceAll("/$", "") + DESCRIPTION);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() >= SERVER_FAULT) {
        throw new ProviderDown(
            "the identity provider answers " + answer.statusCode() + " at " + address);
      }
      if (answer.statusCode() != OK) {
        throw noProvider(address + " answers " + answer.statusCode(), null);
      }
      Map<String, Object> told = new Gson().fromJson(answer.body(), new TypeToken<>() {});
      if (told == null) {
        throw noProvider(address + " answers nothing", null);
      }
      return told;
    } catch (JsonParseException e) {
      throw noProvider(address + " answers no JSON", e);
    } catch (IOException e) {
      throw new ProviderDown("the identity provider does not answer at " + address + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderDown("stopped while asking the identity provider at " + address, e);
    }
  }

  private ClientRegistration register(Map<String, Object> told) {
    String says = String.valueOf(told.get("issuer"));
    if (!says.equals(settings.issuer())) {
      throw noProvider("it calls itself " + says + ": write it exactly so", null);
    }
    try {
      return ClientRegistrations.fromOidcConfiguration(told)
          .registrationId(ID)
          .clientId(settings.client().id())
          .clientSecret(settings.client().secret())
          .scope(settings.scopes())
          .redirectUri(
              settings.address().map(url -> url.replaceAll("/$", "")).orElse("{baseUrl}")
                  + "/login/oauth2/code/"
                  + ID)
          .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
          .build();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw noProvider("its description cannot be used: " + e.getMessage(), e);
    }
  }

  private BadSetting noProvider(String found, @Nullable Throwable cause) {
    String allowed = "the issuer of an OpenID provider; " + found;
    return cause == null
        ? new BadSetting(KEY, settings.issuer(), allowed)
        : new BadSetting(KEY, settings.issuer(), allowed, cause);
  }
}
