package io.runonce.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Room, rights and secrets of the data folder. */
final class DataFolderChecks {
  private static final long LITTLE_ROOM_GIB = 5;

  private final Door door;

  DataFolderChecks(Door door) {
    this.door = door;
  }

  List<Finding> findings() {
    Path folder = door.settings().dataFolder();
    if (!Files.exists(folder)) {
      return List.of(Finding.good("data folder", folder + " will be made by the first command"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Files.isWritable(folder)
            ? Finding.good("data folder", folder.toString())
            : Finding.bad("data folder", folder + " cannot be written; mend its rights"));
    findings.add(room(folder));
    secrets(folder).stream()
        .filter(Files::exists)
        .map(DataFolderChecks::rights)
        .forEach(findings::add);
    return findings;
  }

  /** Files that are one, or that have one in them. */
  private List<Path> secrets(Path folder) {
    List<Path> secrets = new ArrayList<>();
    for (String name : List.of("warehouse.properties", "subject.key", "subject.key.previous")) {
      secrets.add(folder.resolve(name));
    }
    SettingSources sources = door.settings().sources();
    if (Secrets.areIn(sources.file())) {
      secrets.add(sources.fileName());
    }
    sources.text("RUNONCE_KAFKA_PROPERTIES").map(Path::of).ifPresent(secrets::add);
    return secrets;
  }

  private static Finding room(Path folder) {
    try {
      long gib = Files.getFileStore(folder).getUsableSpace() >> 30;
      return gib >= LITTLE_ROOM_GIB
          ? Finding.good("disk", gib + " GiB free")
          : Finding.bad("disk", "only " + gib + " GiB free; nothing lands on a full disk");
    } catch (IOException e) {
      return Finding.warn("disk", "its room cannot be read: " + e.getMessage());
    }
  }

  private static Finding rights(Path secret) {
    try {
      boolean others =
          Files.getPosixFilePermissions(secret).stream()
              .anyMatch(permission -> !permission.name().startsWith("OWNER"));
      return others
          ? Finding.bad("secret", secret + " can be read by others; chmod 600 it")
          : Finding.good("secret", secret.getFileName() + " is its owner's alone");
    } catch (IOException | UnsupportedOperationException e) {
      return Finding.warn(
          "secret", "the rights of " + secret + " cannot be read: " + e.getMessage());
    }
  }
}
