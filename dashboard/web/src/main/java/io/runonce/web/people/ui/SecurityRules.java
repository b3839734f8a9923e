package io.runonce.web.people.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.runonce.web.people.People;
import io.runonce.web.people.Role;
import io.runonce.web.settings.WebSettings;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Everything needs a person who signed in, but the sign-in page and what it is drawn with. */
@Configuration
class SecurityRules {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers("/styles/**", "/icons/**", "/js/**", "/lumo/**", "/favicon.ico")
            .permitAll());
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(SignInView.class)
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
        .build();
  }

  @Bean
  PasswordEncoder encoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  People people(WebSettings settings) {
    return People.of(settings.data());
  }

  @Bean
  UserDetailsService users(People people, PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(
        Arrays.stream(Role.values()).map(role -> user(role, people, encoder)).toList());
  }

  private static UserDetails user(Role role, People people, PasswordEncoder encoder) {
    return User.withUsername(role.userName())
        .password(encoder.encode(people.password(role)))
        .roles(role.name())
        .build();
  }
}
