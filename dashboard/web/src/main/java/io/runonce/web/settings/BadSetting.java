package io.runonce.web.settings;

/** A setting that cannot be used: its message is the one line that a user sees. */
public final class BadSetting extends RuntimeException {
  /** A value that is not allowed; never give a secret. */
  public BadSetting(String key, String value, String allowed) {
    super(text(key, value, allowed));
  }

  /** The same, found by another fault. */
  public BadSetting(String key, String value, String allowed, Throwable cause) {
    super(text(key, value, allowed), cause);
  }

  private static String text(String key, String value, String allowed) {
    return key + " is \"" + value + "\"; allowed: " + allowed;
  }
}
