package io.runonce.cli;

import io.runonce.contract.SubjectKeys;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Where everything that lives is kept, and what lies where in it. */
record DataFolder(Path path) {
  static final String SUBJECT_KEY = SubjectKeys.FILE_NAME;

  /** What a backup needs beside the store: keys and the dashboard's accounts. */
  static final List<String> KEPT_BESIDE =
      List.of(SUBJECT_KEY, SubjectKeys.PREVIOUS_FILE_NAME, "dashboard-accounts.jsonl");

  /** Makes it if it is not there, for its owner alone. */
  void create() {
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.createDirectories(inbox());
      Files.createDirectories(path.resolve("logs"));
    } catch (IOException e) {
      throw new UserError(
          "the data folder "
              + path
              + " cannot be written ("
              + e.getMessage()
              + "); set RUNONCE_DATA to one that can",
          e);
    }
  }

  Path inbox() {
    return path.resolve("inbox");
  }

  /** Where the store may write and read its own archives. */
  Path backups() {
    return path.resolve("backups");
  }

  /** The secret under which identities are hashed, unless the environment holds it. */
  Path subjectKey() {
    return path.resolve(SUBJECT_KEY);
  }

  /** The key before, while it is being changed. */
  Path previousSubjectKey() {
    return path.resolve(SubjectKeys.PREVIOUS_FILE_NAME);
  }

  Path lockFile() {
    return path.resolve(".up.lock");
  }

  Path startFile() {
    return path.resolve(".start.lock");
  }

  Path sessionsFile() {
    return path.resolve(".sessions.lock");
  }

  Path log(Program program) {
    return path.resolve("logs").resolve(program.name().toLowerCase(Locale.ROOT) + ".log");
  }

  /** Address and credentials of the warehouse that last ran on this folder, if one ever did. */
  Optional<Properties> warehouse() {
    Path file = path.resolve("warehouse.properties");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
    return Optional.of(properties);
  }
}
