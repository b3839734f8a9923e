package io.runonce.engine;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A user of the bridge and the password; the engine itself knows no users.
 *
 * @param user the name sent as {@code X-ClickHouse-User}
 * @param password never shown by {@link #toString()}
 */
public record Credentials(String user, String password) {
  private static final int PASSWORD_BYTES = 24;

  /** Mints a random password of 192 bits for this user. */
  static Credentials mint(String user) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Credentials(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public String toString() {
    return user + ":***";
  }
}
