package io.runonce.cli;

import io.runonce.warehouse.PersonalData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cuts the link between the cases of a person where the term of the source is over. */
@Command(
    name = "unlink",
    mixinStandardHelpOptions = true,
    description = {
      "Where retentionDays of a source are over: people become others for each case, text goes.",
      "Cases that may still change are left alone. It cannot be undone."
    })
final class PrivacyUnlinkCommand implements Callable<Integer>, PrivacyAct.Deed {
  private final Door door;

  @Mixin private PrivacyAct act = new PrivacyAct();

  PrivacyUnlinkCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    return act.call(door, this);
  }

  @Override
  public long count(PersonalData data) {
    return data.expired();
  }

  @Override
  public PersonalData.Done run(PersonalData data, String person, String reason) {
    return data.unlinkExpired(person, reason);
  }
}
