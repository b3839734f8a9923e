package io.runonce.sources;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds ../shared/data beside the project's root, or near above; tests skip when it is absent. */
public final class SharedData {
  private SharedData() {}

  /** May not exist. */
  public static Path file(String name) {
    Path absent = Path.of("shared", "data", name);
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path candidate = up.resolve(absent);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    return absent;
  }
}
