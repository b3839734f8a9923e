package io.runonce.web.people.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Checks the provider's tokens: signed by one of its keys, for us, by it, now. Its clock may be a
 * minute off ours. The keys are kept, and read anew when a token names another.
 */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {
  /** The error of a token that is not of now, beside what else is wrong with it. */
  static final String WRONG_TIME = "wrong_time";

  static final Duration SKEW = Duration.ofMinutes(1);

  private final Clock clock;
  private final RestOperations http;
  private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

  IdTokens(Clock clock, RestOperations http) {
    this.clock = clock;
    this.http = http;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    return decoders.computeIfAbsent(registration, this::decoder);
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    OidcIdTokenValidator ours = new OidcIdTokenValidator(registration);
    ours.setClock(clock);
    ours.setClockSkew(SKEW);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .restOperations(http)
            .jwsAlgorithms(algorithms -> algorithms.addAll(signing(registration)))
            .build();
    OAuth2TokenValidator<Jwt> time = this::time;
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, ours));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }

  /** What it says that it signs with, of those that only it can; RS256 where it says nothing. */
  private static Collection<SignatureAlgorithm> signing(ClientRegistration registration) {
    Object told =
        registration
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("id_token_signing_alg_values_supported");
    Collection<SignatureAlgorithm> known =
        told instanceof Collection<?> names
            ? Arrays.stream(SignatureAlgorithm.values())
                .filter(algorithm -> names.contains(algorithm.getName()))
                .toList()
            : List.of();
    return known.isEmpty() ? List.of(SignatureAlgorithm.RS256) : known;
  }

  private OAuth2TokenValidatorResult time(Jwt token) {
    Instant now = clock.instant();
    Instant made = token.getIssuedAt();
    Instant ends = token.getExpiresAt();
    boolean right =
        (made == null || !made.isAfter(now.plus(SKEW)))
            && (ends == null || !ends.isBefore(now.minus(SKEW)));
    return right
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(
                WRONG_TIME, "made " + made + ", ends " + ends + ", here it is " + now, null));
  }
}
