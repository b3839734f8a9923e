package io.runonce.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the law asks of personal data that lie here (docs/privacy.md). */
@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Keys, terms and erasure of personal data; see docs/privacy.md.")
final class PrivacyGroup implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what to do: status, rotate, rekey, unlink or erase");
  }

  /** The group with its commands. */
  static CommandLine of(Door door) {
    CommandLine group = new CommandLine(new PrivacyGroup());
    group.addSubcommand(new PrivacyStatusCommand(door));
    group.addSubcommand(new PrivacyRotateCommand(door));
    group.addSubcommand(new PrivacyRekeyCommand(door));
    group.addSubcommand(new PrivacyUnlinkCommand(door));
    group.addSubcommand(new PrivacyEraseCommand(door));
    return group;
  }
}
