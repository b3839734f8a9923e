package io.runonce.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a setting comes from: the environment wins over the file. */
record SettingSources(Map<String, String> environment, Map<String, String> file, Path fileName) {

  static SettingSources read(Map<String, String> environment, Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new UserError(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    Map<String, String> entries = new java.util.TreeMap<>();
    properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
    return new SettingSources(Map.copyOf(environment), Map.copyOf(entries), file);
  }

  Optional<String> text(String key) {
    String value = environment.getOrDefault(key, file.getOrDefault(key, ""));
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  /** What a process of ours is given: the file's settings under those of the environment. */
  Map<String, String> merged() {
    Map<String, String> merged = new java.util.TreeMap<>(file);
    merged.keySet().removeIf(key -> !key.startsWith("RUNONCE_"));
    merged.putAll(environment);
    return merged;
  }

  /** Every key with this prefix that has a value, in order. */
  List<String> startingWith(String prefix) {
    return Stream.concat(environment.keySet().stream(), file.keySet().stream())
        .filter(key -> key.startsWith(prefix) && text(key).isPresent())
        .distinct()
        .sorted()
        .toList();
  }

  /** "environment", the file's name, or "default". */
  String originOf(String key) {
    if (environment.containsKey(key)) {
      return "environment";
    }
    return file.containsKey(key) ? String.valueOf(fileName.getFileName()) : "default";
  }

  int number(String key, int otherwise, int least, int most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, text.get(), least, most, e);
    }
    throw wrong(key, text.get(), least, most, null);
  }

  private static UserError wrong(
      String key,
      String value,
      int least,
      int most,
      @org.jspecify.annotations.Nullable Exception e) {
    String line =
        key + " is '" + value + "': expected a whole number from " + least + " to " + most;
    return e == null ? new UserError(line) : new UserError(line, e);
  }
}
