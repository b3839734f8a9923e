package io.runonce.web.settings;

/** A setting that cannot be used: its message is the one line that a user sees. */
public final class BadSetting extends RuntimeException {
  BadSetting(String key, String value, String allowed) {
    super(text(key, value, allowed));
  }

  BadSetting(String key, String value, String allowed, Throwable cause) {
    super(text(key, value, allowed), cause);
  }

  private static String text(String key, String value, String allowed) {
    return key + " is \"" + value + "\"; allowed: " + allowed;
  }
}
