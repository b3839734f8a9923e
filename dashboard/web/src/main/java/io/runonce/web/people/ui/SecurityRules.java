package io.runonce.web.people.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.runonce.web.people.People;
import io.runonce.web.people.Person;
import io.runonce.web.people.Role;
import io.runonce.web.scope.Scope;
import io.runonce.web.settings.WebSettings;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    Map<String, Person> known =
        Arrays.stream(Role.values())
            .map(role -> user(role, people, encoder))
            .collect(Collectors.toMap(Person::getUsername, Function.identity()));
    return name -> {
      Person person = known.get(name);
      if (person == null) {
        throw new UsernameNotFoundException(name);
      }
      return person;
    };
  }

  private static Person user(Role role, People people, PasswordEncoder encoder) {
    return new Person(
        role.userName(), encoder.encode(people.password(role)), role, Scope::everything);
  }
}
