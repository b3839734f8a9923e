package io.runonce.cli;

import io.runonce.contract.IdentityKeys;
import io.runonce.contract.SubjectKeys;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.PersonalData;
import io.runonce.warehouse.Warehouse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Which keys are in use, what is over its term, what a change of keys still has to do. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Which keys events are under, how many are over their term, what is left to do.")
final class PrivacyStatusCommand implements Callable<Integer> {
  private final Door door;

  PrivacyStatusCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    IdentityKeys keys = SubjectKeys.load(door.environment(), door.settings().dataFolder()).open();
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.WRITER)) {
      PersonalData data = warehouse.personalData();
      TextTable table = new TextTable("what", "events", "");
      for (PersonalData.KeyUse use : data.keys()) {
        table.row("under " + name(use.keyId()), Long.toString(use.events()), role(use, keys));
      }
      table.row("to bring under the current key", Long.toString(data.toRekey()), "privacy rekey");
      table.row("over the term of their source", Long.toString(data.expired()), "privacy unlink");
      door.console().print(table.toString());
      return 0;
    }
  }

  private static String name(String keyId) {
    return switch (keyId) {
      case "" -> "the source's own hash";
      case PersonalData.UNLINKED -> "no key: unlinked";
      case PersonalData.ERASED -> "no key: erased";
      default -> keyId;
    };
  }

  private static String role(PersonalData.KeyUse use, IdentityKeys keys) {
    if (use.keyId().equals(keys.current().keyId())) {
      return "the current key";
    }
    boolean isPrevious = keys.previous() != null && use.keyId().equals(keys.previous().keyId());
    boolean isKey = use.keyId().contains(":");
    return isPrevious ? "the key before" : isKey ? "a key that nobody has: these stay split" : "";
  }
}
