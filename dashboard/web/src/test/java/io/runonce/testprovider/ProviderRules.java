package io.runonce.testprovider;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The provider's beans: Spring Authorization Server as its guide sets it up. */
@Configuration
@EnableWebSecurity
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
class ProviderRules {
  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, TestProvider provider) {
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            parts ->
                parts.oidc(oidc ->
                    oidc.userInfoEndpoint(info ->
                        info.userInfoMapper(
                            asked -> info(provider, asked.getAuthorization().getPrincipalName())))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(failures ->
            failures.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .formLogin(withDefaults())
        .build();
  }

  @Bean
  UserDetailsService users(TestProvider provider) {
    return name -> {
      if (!provider.knows(name)) {
        throw new UsernameNotFoundException(name);
      }
      return User.withUsername(name).password("{noop}" + TestProvider.PASSWORD).build();
    };
  }

  @Bean
  RegisteredClientRepository clients(TestProvider provider) {
    return new RegisteredClientRepository() {
      @Override
      public void save(RegisteredClient client) {
        // Secrets that were checked are saved encoded anew: here they stay as they are.
      }

      @Override
      public RegisteredClient findById(String id) {
        return client(provider);
      }

      @Override
      public @Nullable RegisteredClient findByClientId(String id) {
        return id.equals(TestProvider.CLIENT) ? client(provider) : null;
      }
    };
  }

  private static RegisteredClient client(TestProvider provider) {
    return RegisteredClient.withId("1")
        .clientId(TestProvider.CLIENT)
        .clientSecret("{noop}" + provider.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(
            uris -> provider.clients().forEach(at -> uris.add(at + "/login/oauth2/code/oidc")))
        .postLogoutRedirectUris(uris -> provider.clients().forEach(at -> uris.add(at + "/login")))
        .scopes(scopes -> scopes.addAll(java.util.List.of("openid", "profile")))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  /** What it says of somebody in the token; of their rows only its UserInfo speaks. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> tokens(TestProvider provider) {
    return context -> {
      if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
        Authentication person = Objects.requireNonNull(context.getPrincipal());
        provider
            .claims(person.getName())
            .forEach((claim, value) -> {
              if (!claim.equals("regions") && !claim.equals("departments")) {
                context.getClaims().claim(claim, value);
              }
            });
        provider.bend(context.getClaims());
      }
    };
  }

  private static OidcUserInfo info(TestProvider provider, String name) {
    Map<String, Object> claims = new HashMap<>(provider.claims(name));
    claims.put("sub", name);
    return new OidcUserInfo(claims);
  }

  @Bean
  JWKSource<SecurityContext> shownKeys(TestProvider provider) {
    return new ImmutableJWKSet<>(new JWKSet(provider.shownKey()));
  }

  @Bean
  JwtEncoder encoder(TestProvider provider) {
    Supplier<RSAKey> key = provider::signingKey;
    return parameters ->
        new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.get()))).encode(parameters);
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> shownKeys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(shownKeys);
  }

  @Bean
  AuthorizationServerSettings settings() {
    return AuthorizationServerSettings.builder().build();
  }
}
