package io.runonce.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One numbered file of statements. Each statement may run again, since a crash can fall between it
 * and the record of its file.
 */
record Migration(int version, String name, String checksum, List<String> statements) {
  private static final List<String> FILES =
      List.of(
          "V001__events.sql",
          "V002__reference.sql",
          "V003__outcomes.sql",
          "V004__planning.sql",
          "V005__people.sql",
          "V006__days.sql",
          "V007__keys.sql",
          "V008__live.sql",
          "V009__targets.sql",
          "V010__metrics.sql",
          "V011__arrivals.sql",
          "V012__seen.sql",
          "V013__bundles.sql",
          "V014__cases_by_item.sql",
          "V015__course.sql",
          "V016__parts.sql");

  /** All that the code knows, in order. */
  static List<Migration> all() {
    return FILES.stream().map(Migration::ofResource).toList();
  }

  static Migration of(String file, String text) {
    int version = Integer.parseInt(file.substring(1, 4));
    List<String> statements =
        Arrays.stream(text.split(";[ \\t]*(?:\\R|$)", -1))
            .map(Migration::withoutComments)
            .filter(statement -> !statement.isBlank())
            .toList();
    return new Migration(version, file, sha256(text), statements);
  }

  private static Migration ofResource(String file) {
    try (InputStream in = Migration.class.getResourceAsStream("migration/" + file)) {
      if (in == null) {
        throw new IllegalStateException("migration " + file + " is not in the jar");
      }
      return of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("migration " + file + " cannot be read", e);
    }
  }

  private static String withoutComments(String statement) {
    return statement.lines().filter(line -> !line.stripLeading().startsWith("--")).toList().stream()
        .reduce("", (text, line) -> text + line + "\n")
        .strip();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
