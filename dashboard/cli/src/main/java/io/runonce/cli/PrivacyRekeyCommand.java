package io.runonce.cli;

import io.runonce.warehouse.PersonalData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings people who are known under two keys under the current one. */
@Command(
    name = "rekey",
    mixinStandardHelpOptions = true,
    description = {
      "Brings events under the current key, of people who have come again since the change.",
      "The others stay split: privacy status tells how many events are left."
    })
final class PrivacyRekeyCommand implements Callable<Integer>, PrivacyAct.Deed {
  private final Door door;

  @Mixin private PrivacyAct act = new PrivacyAct();

  PrivacyRekeyCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    return act.call(door, this);
  }

  @Override
  public long count(PersonalData data) {
    return data.toRekey();
  }

  @Override
  public PersonalData.Done run(PersonalData data, String person, String reason) {
    return data.rekey(person, reason);
  }
}
