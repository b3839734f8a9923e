package io.runonce.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * What a backup is: the store as one archive, the hashing key without which its people could not be
 * told again, and a note by which a damaged copy is noticed. For its owner alone.
 */
record BackupFolder(Path path) {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * What is noted beside the archive.
   *
   * @param events rows of the table of events
   */
  record Note(Instant madeAt, long events, String sha256) {}

  Path archive() {
    return path.resolve("warehouse.tar.zst");
  }

  /** A file that lies beside the store. */
  Path beside(String name) {
    return path.resolve(name);
  }

  private Path noteFile() {
    return path.resolve("backup.properties");
  }

  /**
   * Makes it.
   *
   * @throws UserError if something lies there already
   */
  void create() throws IOException {
    if (Files.exists(path)) {
      try (var inside = Files.list(path)) {
        if (inside.findAny().isPresent()) {
          throw new UserError(path + " is not empty; give a new folder to back up into");
        }
      } catch (java.nio.file.NotDirectoryException e) {
        throw new UserError(path + " is a file; give a new folder to back up into", e);
      }
    } else {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.createDirectory(path, OWNER_ONLY);
    }
  }

  /** Notes what was put here; written last, so that only a whole backup has it. */
  void seal(Instant madeAt, long events) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("made.at", madeAt.toString());
    properties.setProperty("events", Long.toString(events));
    properties.setProperty("sha256", sha256(archive()));
    StringWriter text = new StringWriter();
    properties.store(text, "a backup of runonce; ./runonce restore reads it");
    Path hidden = path.resolve(".backup.properties");
    Files.writeString(
        hidden,
        text.toString(),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(hidden, noteFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads the note and holds the archive against it.
   *
   * @throws UserError if this is no backup, or a damaged one
   */
  Note verify() throws IOException {
    if (!Files.isRegularFile(noteFile()) || !Files.isRegularFile(archive())) {
      throw new UserError(path + " is no whole backup; give a folder that ./runonce backup wrote");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(noteFile(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    String expected = properties.getProperty("sha256", "");
    if (!expected.equals(sha256(archive()))) {
      throw new UserError(archive() + " is not what was backed up; use another copy of it");
    }
    return new Note(
        Instant.parse(properties.getProperty("made.at", "")),
        Long.parseLong(properties.getProperty("events", "0")),
        expected);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
