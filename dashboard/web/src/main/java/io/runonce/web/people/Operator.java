package io.runonce.web.people;

import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Scoped;

/**
 * Whoever works at the machine's own terminal: reads everything, as its exports do. Nobody becomes
 * this by signing in.
 */
public final class Operator implements Scoped {
  @Override
  public Scope scope() {
    return Scope.everything();
  }
}
