package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.PersonalData;
import io.runonce.warehouse.Warehouse;
import java.util.List;
import picocli.CommandLine.Option;

/** An act on personal data: done, reckoned, and what was there before taken away. */
final class PrivacyAct {
  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; it is kept in privacy_act. Name nobody in it.")
  private String reason = "";

  @Option(names = "--dry-run", description = "Says how many events it would change; does nothing.")
  private boolean dryRun;

  /** What is done. */
  interface Deed {
    /** How many events it would change. */
    long count(PersonalData data);

    PersonalData.Done run(PersonalData data, String person, String reason);
  }

  int call(Door door, Deed deed) {
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.WRITER)) {
      PersonalData data = warehouse.personalData();
      if (dryRun) {
        door.console().print("%d events would change".formatted(deed.count(data)));
        return 0;
      }
      PersonalData.Done done = deed.run(data, System.getProperty("user.name", ""), reason);
      if (done.events() > 0) {
        session.jobs().run(Program.JOB, "reckon", List.of("reckon"));
        door.console().say("taking away what was there before; backups made earlier still have it");
        data.purge();
      }
      door.console().print("%d events changed".formatted(done.events()));
      return 0;
    }
  }
}
