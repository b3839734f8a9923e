package io.runonce.contract;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secret under which identities are hashed. Never printed, never in an argument. */
final class SubjectKey implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String VARIABLE = "RUNONCE_SUBJECT_KEY";
  private static final String FILE_NAME = SubjectKeys.FILE_NAME;
  private static final int SHORTEST = 16;

  private final String secret;

  private SubjectKey(String secret) {
    this.secret = secret;
  }

  /**
   * The key of the environment, else the data folder's, made there once.
   *
   * @throws IllegalArgumentException if the key has fewer than 16 bytes, or the file cannot be used
   */
  static SubjectKey load(@Nullable String told, Path dataFolder) {
    if (told != null && !told.isBlank()) {
      return checked(told.strip(), VARIABLE);
    }
    Path file = dataFolder.resolve(FILE_NAME);
    try {
      return checked(readOrMake(file), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " cannot be used as subject key: " + e.getMessage() + "; or set " + VARIABLE, e);
    }
  }

  /**
   * The key before this one: the environment's, else the data folder's, else none.
   *
   * @throws IllegalArgumentException if the key has fewer than 16 bytes, or the file cannot be read
   */
  static @Nullable SubjectKey loadPrevious(@Nullable String told, Path dataFolder) {
    if (told != null && !told.isBlank()) {
      return checked(told.strip(), VARIABLE + "_PREVIOUS");
    }
    Path file = dataFolder.resolve(FILE_NAME + ".previous");
    try {
      return checked(Files.readString(file, StandardCharsets.UTF_8).strip(), file.toString());
    } catch (NoSuchFileException none) {
      return null;
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String readOrMake(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException absent) {
      return make(file);
    }
  }

  /** Written beside, then linked: two processes that start at once must agree on one key. */
  private static String make(Path file) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling("." + FILE_NAME + "." + secret.hashCode());
    Files.newByteChannel(
            draft,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        .close();
    try {
      Files.writeString(draft, secret + "\n", StandardCharsets.UTF_8);
      Files.createLink(file, draft);
      return secret;
    } catch (FileAlreadyExistsException other) {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static SubjectKey checked(String secret, String where) {
    int length = secret.getBytes(StandardCharsets.UTF_8).length;
    if (length < SHORTEST) {
      throw new IllegalArgumentException(
          where + ": the subject key has " + length + " bytes; give at least " + SHORTEST);
    }
    return new SubjectKey(secret);
  }

  byte[] bytes() {
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "***";
  }
}
