package io.runonce.warehouse;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where the store is and who may come. The environment first ({@code RUNONCE_CLICKHOUSE_URL},
 * {@code _USER}, {@code _PASSWORD}, {@code _READER_USER}, {@code _READER_PASSWORD}, {@code
 * _DATABASE}); else {@code warehouse.properties} in the data folder, which the embedded engine
 * writes.
 *
 * @param url with scheme http or https
 */
public record WarehouseConfig(String url, String database, Credential writer, Credential reader)
    implements Serializable {
  /** Written by the embedded engine: url, writer.user, writer.password, reader.user, … */
  public static final String FILE_NAME = "warehouse.properties";

  public static final String DEFAULT_DATABASE = "runonce";

  private static final String PREFIX = "RUNONCE_CLICKHOUSE_";
  private static final Pattern DATABASE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  /** Never printed whole. */
  public record Credential(String user, String password) implements Serializable {
    @Override
    public String toString() {
      return user + ":***";
    }
  }

  public WarehouseConfig {
    String lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw new WarehouseException(
          PREFIX + "URL: '" + url + "' is no address; give http://HOST:PORT or https://HOST:PORT");
    }
    if (!DATABASE.matcher(database).matches()) {
      throw new WarehouseException(
          PREFIX + "DATABASE: '" + database + "' is no name; give letters, digits and '_'");
    }
  }

  /**
   * Reads what is in force.
   *
   * @throws WarehouseException if neither environment nor file tells, or a value is not allowed
   */
  public static WarehouseConfig load(Map<String, String> environment, Path dataFolder) {
    String database = environment.getOrDefault(PREFIX + "DATABASE", DEFAULT_DATABASE);
    String url = environment.get(PREFIX + "URL");
    if (url == null || url.isBlank()) {
      return ofFile(dataFolder.resolve(FILE_NAME), database);
    }
    Credential writer =
        new Credential(
            environment.getOrDefault(PREFIX + "USER", "default"),
            environment.getOrDefault(PREFIX + "PASSWORD", ""));
    String readerUser = environment.get(PREFIX + "READER_USER");
    Credential reader =
        readerUser == null
            ? writer
            : new Credential(readerUser, environment.getOrDefault(PREFIX + "READER_PASSWORD", ""));
    return new WarehouseConfig(url.strip(), database, writer, reader);
  }

  /** Whether the store is on this machine: then to compress an answer costs more than it saves. */
  boolean isLocal() {
    String host = String.valueOf(URI.create(url).getHost());
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  Credential credential(Access access) {
    return switch (access) {
      case READER -> reader;
      case WRITER -> writer;
    };
  }

  private static WarehouseConfig ofFile(Path file, String database) {
    Properties properties = new Properties();
    if (!Files.isRegularFile(file)) {
      throw new WarehouseException(
          "no warehouse: " + file + " is not there; start ./runonce up, or set " + PREFIX + "URL");
    }
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new WarehouseException(file + " cannot be read: " + e.getMessage(), e);
    }
    return new WarehouseConfig(
        required(properties, "url", file),
        database,
        new Credential(
            required(properties, "writer.user", file),
            required(properties, "writer.password", file)),
        new Credential(
            required(properties, "reader.user", file),
            required(properties, "reader.password", file)));
  }

  private static String required(Properties properties, String key, Path file) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new WarehouseException(
          file + ": " + key + " is missing; remove the file and start ./runonce up again");
    }
    return value.strip();
  }
}
