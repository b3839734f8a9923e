package io.runonce.stream;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which topics of which broker are read beside the inbox.
 *
 * @param bootstrap {@code RUNONCE_KAFKA_BOOTSTRAP}, host:port and more of them after commas
 * @param topics {@code RUNONCE_KAFKA_TOPICS}, names parted by commas
 * @param group {@code RUNONCE_KAFKA_GROUP}, default runonce; where the broker shows the lag
 * @param properties of Kafka's consumer, TLS and SASL among them: those of the file that {@code
 *     RUNONCE_KAFKA_PROPERTIES} names, then each {@code RUNONCE_KAFKA_PROPERTY_SECURITY_PROTOCOL}
 *     as {@code security.protocol}
 */
public record KafkaSettings(
    String bootstrap, List<String> topics, String group, Map<String, String> properties)
    implements Serializable {
  private static final String BOOTSTRAP = "RUNONCE_KAFKA_BOOTSTRAP";
  private static final String TOPICS = "RUNONCE_KAFKA_TOPICS";
  private static final String PROPERTIES = "RUNONCE_KAFKA_PROPERTIES";
  private static final String PROPERTY = "RUNONCE_KAFKA_PROPERTY_";

  /** What landing exactly once, and in bounded memory, stands on. */
  private static final Set<String> OURS =
      Set.of(
          "bootstrap.servers",
          "group.id",
          "isolation.level",
          "enable.auto.commit",
          "auto.offset.reset",
          "key.deserializer",
          "value.deserializer");

  public KafkaSettings {
    topics = List.copyOf(topics);
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /**
   * Reads and checks all of it.
   *
   * @return null where no broker is named
   * @throws IngestException with the key, its value and what is allowed
   */
  static @Nullable KafkaSettings load(Map<String, String> environment) {
    String bootstrap = environment.getOrDefault(BOOTSTRAP, "").strip();
    if (bootstrap.isEmpty()) {
      return null;
    }
    if (!bootstrap.matches("[^,\\s]+:[0-9]{1,5}(,[^,\\s]+:[0-9]{1,5})*")) {
      throw new IngestException(
          BOOTSTRAP + ": '" + bootstrap + "' is not allowed; give host:port, more after commas");
    }
    String group = environment.getOrDefault("RUNONCE_KAFKA_GROUP", "").strip();
    return new KafkaSettings(
        bootstrap,
        topics(environment.getOrDefault(TOPICS, "")),
        group.isEmpty() ? "runonce" : group,
        properties(environment));
  }

  private static List<String> topics(String told) {
    List<String> topics =
        Arrays.stream(told.split(",", -1)).map(String::strip).filter(t -> !t.isEmpty()).toList();
    if (topics.isEmpty()) {
      throw new IngestException(
          BOOTSTRAP + " is set but " + TOPICS + " is not; give the topics, parted by commas");
    }
    for (String topic : topics) {
      if (!topic.matches("[A-Za-z0-9._-]{1,249}")) {
        throw new IngestException(
            TOPICS + ": '" + topic + "' is not allowed; a name has letters, digits, '.', '_', '-'");
      }
    }
    return topics;
  }

  private static Map<String, String> properties(Map<String, String> environment) {
    Map<String, String> properties = new TreeMap<>();
    String file = environment.getOrDefault(PROPERTIES, "").strip();
    if (!file.isEmpty()) {
      read(Path.of(file)).forEach((key, value) -> put(properties, key, value, PROPERTIES));
    }
    environment.forEach((variable, value) -> {
      if (variable.startsWith(PROPERTY)) {
        String key = variable.substring(PROPERTY.length()).toLowerCase(Locale.ROOT);
        put(properties, key.replace('_', '.'), value, variable);
      }
    });
    return properties;
  }

  private static Map<String, String> read(Path file) {
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new IngestException(
          PROPERTIES + ": " + file + " cannot be read as properties; check the file", e);
    }
    Map<String, String> properties = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
    return properties;
  }

  private static void put(
      Map<String, String> properties, String key, String value, String variable) {
    if (OURS.contains(key)) {
      throw new IngestException(variable + ": " + key + " is set by runonce itself; leave it out");
    }
    properties.put(key, value);
  }

  /** Without the properties' values: passwords are among them. */
  @Override
  public String toString() {
    return "KafkaSettings["
        + bootstrap
        + ", "
        + topics
        + ", "
        + group
        + ", "
        + properties.keySet()
        + "]";
  }
}
