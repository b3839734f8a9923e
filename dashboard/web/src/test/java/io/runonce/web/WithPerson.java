package io.runonce.web;

import io.runonce.web.people.Account;
import io.runonce.web.people.Person;
import io.runonce.web.people.Role;
import io.runonce.web.scope.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as somebody who signed in; without codes they are given all of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Inherited
@WithSecurityContext(factory = WithPerson.Factory.class)
@interface WithPerson {
  Role role();

  String[] regions() default {};

  String[] departments() default {};

  /** Makes the context. */
  final class Factory implements WithSecurityContextFactory<WithPerson> {
    @Override
    public SecurityContext createSecurityContext(WithPerson with) {
      Scope scope = new Scope(codes(with.regions()), codes(with.departments()));
      String name = with.role().userName();
      Account account = new Account(name, name, with.role(), scope, "", "", false, true, 1);
      Person person = new Person(account, same -> Optional.of(account));
      return new SecurityContextImpl(
          UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    private static Optional<List<String>> codes(String[] codes) {
      return Optional.of(List.of(codes)).filter(list -> !list.isEmpty());
    }
  }
}
