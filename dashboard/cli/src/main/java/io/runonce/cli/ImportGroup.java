package io.runonce.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be imported. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Loads a catalogue, the calendar of a year, or events.")
final class ImportGroup implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what to import: catalogue DIR, calendar FILE, or events FILE…");
  }
}
