package io.runonce.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * The folder that a savepoint knows by its absolute path. Paths lie in it with their lengths, so
 * the folder's path always has the same length: another one can then be put in its place.
 */
final class SavedFolder {
  private static final int LENGTH = 80;
  private static final String NOWHERE = padded("/where-the-savepoint-was-taken-");
  private static final FileTime MODIFIED = FileTime.fromMillis(1_700_000_000_000L);

  private SavedFolder() {}

  /** A new folder whose path has the length. */
  static Path make() throws IOException {
    Path unique = Files.createTempDirectory("sp");
    Path folder = Path.of(padded(unique + "/"));
    return Files.createDirectories(folder);
  }

  private static String padded(String start) {
    return start + "x".repeat(LENGTH - start.length());
  }

  static Path inbox(Path folder) {
    return folder.resolve("inbox");
  }

  /** A file that looks as it did when the savepoint was taken. */
  static Path write(Path inbox, String name, Stream<String> lines) throws IOException {
    Path draft = Lines.write(inbox.resolve(".hidden-" + name + ".ndjson"), lines);
    Files.setLastModifiedTime(draft, MODIFIED);
    return Files.move(draft, inbox.resolve(name + ".ndjson"));
  }

  static byte[] anonymous(byte[] metadata, Path folder) {
    return replaced(metadata, folder.toString(), NOWHERE);
  }

  static byte[] placed(byte[] metadata, Path folder) {
    return replaced(metadata, NOWHERE, folder.toString());
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    // A charset of one byte a character, so that what is no text comes back as it was.
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
