package io.runonce.web.people;

import io.runonce.web.scope.Scoped;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who signed in, however they did: what they are, and through it what they may do. */
public interface Somebody extends Scoped {
  /** What they are here. */
  Role role();

  /** Whether they may; the role alone decides unless something stands before it. */
  default boolean may(Right right) {
    return role().may(right);
  }

  /** Whether nothing was changed for them since they signed in. */
  boolean isCurrent();

  /** The rights of the role, as pages ask for them. */
  default Collection<? extends GrantedAuthority> rights() {
    return role().rights().stream()
        .filter(this::may)
        .map(right -> new SimpleGrantedAuthority("ROLE_" + right.name()))
        .toList();
  }
}
