package io.runonce.web.people;

import io.runonce.web.scope.Scoped;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who signed in, however they did: what they are, and through it what they may do. */
public interface Somebody extends Scoped {
  /** What they are here. */
  Role role();

  /** The rights of the role, as pages ask for them. */
  default Collection<? extends GrantedAuthority> rights() {
    return role().rights().stream()
        .map(right -> new SimpleGrantedAuthority("ROLE_" + right.name()))
        .toList();
  }
}
