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
import java.util.Optional;
import java.util.Properties;

/**
 * What the first person of each role signs in by: made once into a file of the data folder that
 * only its owner reads. Afterwards {@link AccountBook} keeps hashes alone.
 */
final class FirstPasswords {
  static final String FILE = "dashboard-people.properties";

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 14;

  private final Map<Role, String> passwords;

  private FirstPasswords(Map<Role, String> passwords) {
    this.passwords = passwords;
  }

  /** Reads those of a data folder, making them first where there are none. */
  static FirstPasswords of(Path data) {
    Path file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the passwords in " + file, e);
    }
  }

  /** The password of a role's first person, if the file has one. */
  Optional<String> of(Role role) {
    return Optional.ofNullable(passwords.get(role));
  }

  /** A password that nobody has guessed. */
  static String fresh() {
    return password(new SecureRandom());
  }

  private static FirstPasswords read(Path file) throws IOException {
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
    return new FirstPasswords(passwords);
  }

  private static void make(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    StringWriter text = new StringWriter();
    text.write(
        "# First passwords of the dashboard: change them after signing in, then delete this file.\n");
    for (Role role : Role.FIRST) {
      text.write(role.userName() + "=" + password(random) + "\n");
    }
    try (var channel =
        Files.newByteChannel(
            file,
            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(StandardCharsets.UTF_8.encode(text.toString()));
    } catch (FileAlreadyExistsException e) {
      org.slf4j.LoggerFactory.getLogger(FirstPasswords.class)
          .debug("{} was made meanwhile", file, e);
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
