package io.runonce.cli;

import io.runonce.contract.SubjectKeys;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Begins or ends a change of the key that identities are hashed under. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new key and keeps the one before beside it: whoever comes from now on is known under",
      "both, and privacy rekey joins what they have. --end forgets the key before and who had two."
    })
final class PrivacyRotateCommand implements Callable<Integer> {
  private final Door door;

  @Option(names = "--end", description = "Ends the change: the key before is deleted.")
  private boolean end;

  PrivacyRotateCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    requireFile();
    FolderLock alone =
        FolderLock.tryAlone(door.data().lockFile())
            .orElseThrow(
                () -> new UserError("up is running with the key in force; stop it, then rotate"));
    try {
      return end ? forget() : begin();
    } finally {
      alone.close();
    }
  }

  private void requireFile() {
    if (door.environment().containsKey("RUNONCE_SUBJECT_KEY")) {
      throw new UserError(
          "the key is RUNONCE_SUBJECT_KEY: set it to the new one and RUNONCE_SUBJECT_KEY_PREVIOUS"
              + " to the one before, then start again");
    }
  }

  private int begin() throws IOException {
    Path current = door.data().subjectKey();
    Path previous = door.data().previousSubjectKey();
    if (Files.exists(previous)) {
      throw new UserError(
          previous + " is there: a change is under way; privacy rotate --end ends it");
    }
    if (!Files.exists(current)) {
      throw new UserError("there is no key yet; the first import or up makes one");
    }
    Files.move(current, previous);
    String id =
        SubjectKeys.load(door.environment(), door.settings().dataFolder()).open().current().keyId();
    door.console().say("the key is %s now; start up, and run privacy rekey from time to time", id);
    return 0;
  }

  private int forget() throws IOException {
    if (!Files.exists(door.data().previousSubjectKey())) {
      throw new UserError("no change is under way; privacy rotate begins one");
    }
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.WRITER)) {
      warehouse.personalData().forgetPreviousKey();
    }
    Files.delete(door.data().previousSubjectKey());
    door.console().say("the key before is gone; who has not come again stays split");
    return 0;
  }
}
