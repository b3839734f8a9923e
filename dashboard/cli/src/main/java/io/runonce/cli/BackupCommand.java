package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A copy of everything that cannot be had again. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the store and the hashing key into a new folder; up may run meanwhile.",
      "Whoever has the key can tell people by their numbers: keep the folder as safe as the data."
    })
final class BackupCommand implements Callable<Integer> {
  private static final long MEBIBYTE = 1L << 20;

  private final Door door;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or empty.")
  private Path folder = Path.of(".");

  BackupCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    door.requireEmbedded("backup");
    BackupFolder backup = new BackupFolder(folder.toAbsolutePath().normalize());
    backup.create();
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.WRITER)) {
      StoreArchive store = new StoreArchive(warehouse);
      Instant now = door.clock().instant();
      Path made = door.data().backups().resolve("backup-" + now.toEpochMilli() + ".tar.zst");
      try {
        store.write(made);
        Files.copy(made, backup.archive());
      } finally {
        Files.deleteIfExists(made);
      }
      copyBeside(backup);
      backup.seal(now, store.events());
      door.console()
          .say(
              "%,d events in %,d MiB at %s; keep it where only you can read it",
              store.events(), Files.size(backup.archive()) / MEBIBYTE, backup.path());
    }
    return 0;
  }

  /** Keys and accounts lie beside the store; without the key nobody would be recognised. */
  private void copyBeside(BackupFolder backup) throws IOException {
    for (String file : DataFolder.KEPT_BESIDE) {
      Path kept = door.data().path().resolve(file);
      if (Files.exists(kept)) {
        Files.copy(kept, backup.beside(file), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    boolean isElsewhere = door.environment().containsKey("RUNONCE_SUBJECT_KEY");
    if (isElsewhere && !Files.exists(door.data().subjectKey())) {
      door.console().say("the key is RUNONCE_SUBJECT_KEY; it is not in the backup, keep it too");
    }
  }
}
