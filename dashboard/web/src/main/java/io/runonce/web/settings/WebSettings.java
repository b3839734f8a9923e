package io.runonce.web.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the dashboard is told when it starts: where the data folder is, where to listen, and whether
 * it is a demonstration. The warehouse's address is read later, since it may come up after us.
 *
 * @param data the data folder (RUNONCE_DATA, else ./data)
 * @param address the interface to listen on (RUNONCE_WEB_ADDRESS, else loopback)
 * @param port 0 to 65535, 0 picks a free one (--port, else SERVER_PORT, else 8080)
 * @param demo whether the sign-in page shows the demo people (RUNONCE_DEMO)
 * @param environment what the process was given, for the warehouse's keys
 */
public record WebSettings(
    Path data, String address, int port, boolean demo, Map<String, String> environment) {

  private static final int DEFAULT_PORT = 8080;
  private static final int LONGEST_IDLE = 720;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads the settings, the command line before the environment.
   *
   * @throws BadSetting naming the key, the value and what is allowed
   */
  public static WebSettings from(Map<String, String> environment, List<String> arguments) {
    idle(environment);
    OidcSettings.from(environment);
    localAccounts(environment);
    return new WebSettings(
        Path.of(environment.getOrDefault("RUNONCE_DATA", "data")),
        environment.getOrDefault("RUNONCE_WEB_ADDRESS", "127.0.0.1"),
        port(environment, arguments),
        flag("RUNONCE_DEMO", environment.getOrDefault("RUNONCE_DEMO", "false")),
        Map.copyOf(environment));
  }

  /** After how long without a move a session ends (RUNONCE_IDLE_MINUTES, else 30). */
  public Duration idle() {
    return idle(environment);
  }

  /** The identity provider that people may sign in through (RUNONCE_OIDC_…), if there is one. */
  public Optional<OidcSettings> oidc() {
    return OidcSettings.from(environment);
  }

  /** Whether there is an identity provider. */
  public boolean hasOidc() {
    return OidcSettings.isSet(environment);
  }

  /** Whether accounts with a password of ours may sign in (RUNONCE_LOCAL_ACCOUNTS, else yes). */
  public boolean localAccounts() {
    return localAccounts(environment);
  }

  private static boolean localAccounts(Map<String, String> environment) {
    String key = "RUNONCE_LOCAL_ACCOUNTS";
    boolean local = flag(key, environment.getOrDefault(key, "true"));
    if (!local && !OidcSettings.isSet(environment)) {
      throw new BadSetting(key, "false", "true, or set RUNONCE_OIDC_ISSUER: nobody could sign in");
    }
    return local;
  }

  private static Duration idle(Map<String, String> environment) {
    String text = environment.getOrDefault("RUNONCE_IDLE_MINUTES", "30");
    String allowed = "whole minutes from 1 to 720";
    try {
      int minutes = Integer.parseInt(text);
      if (minutes >= 1 && minutes <= LONGEST_IDLE) {
        return Duration.ofMinutes(minutes);
      }
    } catch (NumberFormatException e) {
      throw new BadSetting("RUNONCE_IDLE_MINUTES", text, allowed, e);
    }
    throw new BadSetting("RUNONCE_IDLE_MINUTES", text, allowed);
  }

  private static int port(Map<String, String> environment, List<String> arguments) {
    String fallback = environment.getOrDefault("SERVER_PORT", String.valueOf(DEFAULT_PORT));
    String port = fallback;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--port=")) {
        port = argument.substring("--port=".length());
      } else if (argument.equals("--port") && i + 1 < arguments.size()) {
        port = arguments.get(++i);
      } else {
        throw new BadSetting("argument", argument, "only --port NUMBER is known");
      }
    }
    return number(port);
  }

  private static int number(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new BadSetting("--port", text, "a number from 0 to 65535", e);
    }
    throw new BadSetting("--port", text, "a number from 0 to 65535");
  }

  private static boolean flag(String key, String text) {
    return switch (text) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new BadSetting(key, text, "true or false");
    };
  }
}
