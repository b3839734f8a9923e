package io.runonce.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which settings nobody but the owner of the data folder may read. */
final class Secrets {
  static final String KAFKA_PROPERTY = "RUNONCE_KAFKA_PROPERTY_";

  private static final List<String> WORDS =
      List.of("PASSWORD", "SECRET", "TOKEN", "JAAS", "SUBJECT_KEY");

  /** Kafka has many properties with secrets in them, and gets more: these endings have none. */
  private static final List<String> KNOWN_TO_BE_OPEN =
      List.of(
          "_PROTOCOL",
          "_PROTOCOLS",
          "_MECHANISM",
          "_LOCATION",
          "_TYPE",
          "_ALGORITHM",
          "_SUITES",
          "_PROVIDER",
          "_NAME",
          "_ID",
          "_RACK",
          "_MS",
          "_BYTES",
          "_RECORDS");

  private Secrets() {}

  static boolean isSecret(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    if (upper.startsWith(KAFKA_PROPERTY)) {
      return KNOWN_TO_BE_OPEN.stream().noneMatch(upper::endsWith);
    }
    return !upper.endsWith("_FILE") && WORDS.stream().anyMatch(upper::contains);
  }

  /** Whether a file of settings has one. */
  static boolean areIn(Map<String, String> settings) {
    return settings.keySet().stream().anyMatch(Secrets::isSecret);
  }
}
