package io.runonce.web.people.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.runonce.web.people.People;
import io.runonce.web.people.Person;
import io.runonce.web.people.SignInGuard;
import io.runonce.web.people.oidc.OidcSignIn;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.store.AuditLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Everything needs a person who signed in, but the sign-in page and what it is drawn with. */
@Configuration
class SecurityRules {
  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, WebSettings settings, Clock clock, AuditLog audit, People people)
      throws Exception {
    Optional<OidcSignIn> provider =
        settings.oidc().map(oidc -> OidcSignIn.of(oidc, people, audit, clock));
    if (provider.isPresent()) {
      VaadinSavedRequestAwareAuthenticationSuccessHandler back =
          new VaadinSavedRequestAwareAuthenticationSuccessHandler();
      // Else Spring draws a sign-in page of its own before ours is known.
      http.formLogin(form -> form.loginPage("/login").permitAll());
      provider.get().into(http, "/login", back);
    }
    http.formLogin(form -> form.failureHandler(new SignInFailed()))
        .addFilterAfter(
            new SessionRules(settings.idle(), clock, audit), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/styles/**", "/icons/**", "/js/**", "/lumo/**", "/favicon.ico")
                .permitAll());
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> {
              vaadin
                  .loginView(SignInView.class)
                  .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
              provider.ifPresent(
                  oidc -> vaadin.logoutSuccessHandler(oidc.out(new UidlRedirectStrategy())));
            })
        .build();
  }

  @Bean
  PasswordEncoder encoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  People people(WebSettings settings, PasswordEncoder encoder, Clock clock) {
    return People.of(settings.data(), encoder, clock);
  }

  @Bean
  SignInGuard guard(WebSettings settings, Clock clock) {
    return SignInGuard.of(settings.data(), clock);
  }

  /** The one provider of passwords: a second one would let tries through uncounted. */
  @Bean
  GuardedSignIn signIn(
      People people,
      PasswordEncoder encoder,
      SignInGuard guard,
      AuditLog audit,
      WebSettings settings) {
    return new GuardedSignIn(users(people, settings.localAccounts()), encoder, guard, audit);
  }

  /** Those with a password of ours; nobody where local accounts are switched off. */
  private static UserDetailsService users(People people, boolean local) {
    return name ->
        people
            .enabled(name)
            .filter(account -> local && !account.isProviders())
            .map(account -> new Person(account, people::enabled))
            .orElseThrow(() -> new UsernameNotFoundException(name));
  }
}
