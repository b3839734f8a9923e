package io.runonce.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** What is missing or odd, a line each. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at the machine, the data folder, the warehouse and the calendar, a line each.",
      "Exit code 1 if something must be mended."
    })
final class DoctorCommand implements Callable<Integer> {
  private final Door door;

  DoctorCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    List<Supplier<List<Finding>>> checks =
        List.of(
            new MachineChecks(door)::findings,
            new DataFolderChecks(door)::findings,
            new WarehouseChecks(door)::findings);
    TextTable table = new TextTable("state", "what", "");
    boolean mustMend = false;
    for (Supplier<List<Finding>> check : checks) {
      for (Finding finding : check.get()) {
        table.row(finding.state().word(), finding.what(), finding.detail());
        mustMend |= finding.state() == Finding.State.BAD;
      }
    }
    door.console().print(table.toString());
    return mustMend ? 1 : 0;
  }
}
