package io.runonce.web.people.oidc;

import io.runonce.web.people.People;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.OidcSettings;
import io.runonce.web.store.AuditLog;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Signing in through an identity provider: by code with a proof key, state and nonce; no token is
 * kept but the one that signing out needs.
 */
public final class OidcSignIn {
  /** Where signing in through the provider begins. */
  public static final String START = "oauth2/authorization/" + Provider.ID;

  /** The key of the sign-in page's address that says why somebody was not let in. */
  public static final String WHY = Outcomes.WHY;

  private final Provider provider;
  private final OidcUsers users;
  private final Outcomes outcomes;
  private final IdTokens tokens;
  private final JdkClientHttpRequestFactory patient;

  private OidcSignIn(
      Provider provider,
      OidcUsers users,
      Outcomes outcomes,
      IdTokens tokens,
      JdkClientHttpRequestFactory patient) {
    this.provider = provider;
    this.users = users;
    this.outcomes = outcomes;
    this.tokens = tokens;
    this.patient = patient;
  }

  /**
   * Checks the settings, and asks the provider once whether it is the one.
   *
   * @throws BadSetting in one line, if it cannot be
   */
  public static void check(OidcSettings settings) {
    Vouching.of(settings);
    new Provider(settings).look();
  }

  /** Ready to be built in; the provider need not answer yet. */
  public static OidcSignIn of(OidcSettings settings, People people, AuditLog audit, Clock clock) {
    // Not the older client of the JDK: it swallows what stands in an answer of 401.
    JdkClientHttpRequestFactory patient =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(Provider.PATIENCE).build());
    patient.setReadTimeout(Provider.PATIENCE);
    RestTemplate plain = new RestTemplate(patient);
    RestTemplate strict = new RestTemplate(patient);
    strict.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService info = new DefaultOAuth2UserService();
    info.setRestOperations(strict);
    OidcUserService provided = new OidcUserService();
    provided.setOauth2UserService(info);
    return new OidcSignIn(
        new Provider(settings),
        new OidcUsers(provided, Vouching.of(settings), people, audit),
        new Outcomes(audit),
        new IdTokens(clock, plain),
        patient);
  }

  /**
   * Builds it into the rules of who gets in.
   *
   * @param back leads whoever is let in to where they wanted
   */
  public void into(HttpSecurity http, String loginPage, AuthenticationSuccessHandler back) {
    AuthenticationFailureHandler failed = outcomes::failed;
    http.oauth2Login(login -> {
      login
          .loginPage(loginPage)
          .clientRegistrationRepository(provider)
          .authorizedClientRepository(new NoTokens())
          .tokenEndpoint(token -> token.accessTokenResponseClient(codes()))
          .userInfoEndpoint(info -> info.oidcUserService(users))
          .failureHandler(failed)
          .successHandler((request, response, signedIn) -> {
            outcomes.letIn(request, signedIn);
            back.onAuthenticationSuccess(request, response, signedIn);
          });
      login.addObjectPostProcessor(failing(failed));
      login.addObjectPostProcessor(checking());
    });
  }

  /** Signs out at the provider as well, where it offers that. */
  public LogoutSuccessHandler out(RedirectStrategy redirects) {
    OidcClientInitiatedLogoutSuccessHandler out =
        new OidcClientInitiatedLogoutSuccessHandler(provider);
    out.setPostLogoutRedirectUri("{baseUrl}/login");
    out.setRedirectStrategy(redirects);
    return out;
  }

  private RestClientAuthorizationCodeTokenResponseClient codes() {
    RestClientAuthorizationCodeTokenResponseClient codes =
        new RestClientAuthorizationCodeTokenResponseClient();
    codes.setRestClient(
        RestClient.builder()
            .requestFactory(patient)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return codes;
  }

  private ObjectPostProcessor<OidcAuthorizationCodeAuthenticationProvider> checking() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OidcAuthorizationCodeAuthenticationProvider> O postProcess(O codes) {
        codes.setJwtDecoderFactory(tokens);
        return codes;
      }
    };
  }

  /** A provider that is down before anybody was sent there ends like every other failure. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failing(
      AuthenticationFailureHandler failed) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(failed);
        return filter;
      }
    };
  }
}
