package io.runonce.web.scope;

/** Somebody who signed in and is given rows. Asked anew for each reading: scopes change. */
public interface Scoped {
  /** The rows as they are given now; nothing for somebody who was shut out meanwhile. */
  Scope scope();
}
