package io.runonce.web.people;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The people who may sign in: one a role, with passwords made once into a file of the data folder
 * that only its owner reads.
 */
public final class People {
  static final String FILE = "dashboard-people.properties";

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 14;

  private final Map<Role, String> passwords;

  private People(Map<Role, String> passwords) {
    this.passwords = passwords;
  }

  /** Reads the people of a data folder, making them first where there are none. */
  public static People of(Path data) {
    Path file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the people in " + file, e);
    }
  }

  /** The password of a role's person. */
  public String password(Role role) {
    String password = passwords.get(role);
    if (password == null) {
      throw new IllegalStateException(FILE + " has no password for " + role.userName());
    }
    return password;
  }

  private static People read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<Role, String> passwords = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String password = properties.getProperty(role.userName(), "");
      if (!password.isBlank()) {
        passwords.put(role, password);
      }
    }
    return new People(passwords);
  }

  private static void make(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    StringWriter text = new StringWriter();
    text.write(
        "# Who may sign in to the dashboard. Delete this file to have new passwords made.\n");
    for (Role role : Role.values()) {
      text.write(role.userName() + "=" + password(random) + "\n");
    }
    try (var channel =
        Files.newByteChannel(
            file,
            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(StandardCharsets.UTF_8.encode(text.toString()));
    } catch (FileAlreadyExistsException e) {
      org.slf4j.LoggerFactory.getLogger(People.class).debug("{} was made meanwhile", file, e);
    }
  }

  private static String password(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
