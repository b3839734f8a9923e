package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a backup into a data folder that holds nothing yet. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings back what ./runonce backup wrote, into a data folder that holds nothing yet.",
      "Nothing may run on the folder meanwhile."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Door door;

  @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
  private Path folder = Path.of(".");

  RestoreCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    door.requireEmbedded("restore");
    BackupFolder backup = new BackupFolder(folder.toAbsolutePath().normalize());
    BackupFolder.Note note = backup.verify();
    door.data().create();
    Optional<FolderLock> alone = FolderLock.tryAlone(door.data().lockFile());
    if (alone.isEmpty()) {
      throw new UserError(
          "./runonce up has the data folder " + door.data().path() + "; stop it, then restore");
    }
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.WRITER)) {
      restore(new StoreArchive(warehouse), backup);
      door.console().say("%,d events as of %s are back", note.events(), note.madeAt());
    } finally {
      alone.get().close();
    }
    return 0;
  }

  private void restore(StoreArchive store, BackupFolder backup) throws IOException {
    if (!store.isEmpty()) {
      throw new UserError(
          "the data folder "
              + door.data().path()
              + " holds data; set RUNONCE_DATA to a new folder and restore into that");
    }
    Path readable = door.data().backups().resolve("restore.tar.zst");
    try {
      Files.copy(backup.archive(), readable, StandardCopyOption.REPLACE_EXISTING);
      // The key first: identities that are hashed by another would match nobody.
      for (String file : DataFolder.KEPT_BESIDE) {
        restoreBeside(backup.beside(file), door.data().path().resolve(file));
      }
      store.read(readable);
    } finally {
      Files.deleteIfExists(readable);
    }
  }

  private static void restoreBeside(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
