package io.runonce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trips, verdicts and causes from what has landed. */
@Command(
    name = "reckon",
    mixinStandardHelpOptions = true,
    description = "Reconstructs trips and judges promises: what changed, or everything (--all).")
final class ReckonCommand implements Callable<Integer> {
  private final Door door;

  @Option(names = "--all", description = "Everything, not only what changed since last time.")
  private boolean all;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = {
        "The clock to judge by, 2024-03-20T12:00:00+08:00 for one. Writes a result set of its own",
        "beside the living one; export it by the same --now."
      })
  private @Nullable String now;

  ReckonCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>(List.of("reckon"));
    if (all) {
      arguments.add("--all");
    }
    Optional.ofNullable(now)
        .ifPresent(
            text -> arguments.addAll(List.of("--now", Instants.parse("--now", text).toString())));
    try (WarehouseSession session = WarehouseSession.open(door)) {
      Jobs.Ended ended = session.jobs().run(Program.JOB, "reckon", arguments);
      TextTable table = new TextTable("reckoned", "");
      ended
          .summary()
          .properties()
          .forEach(field -> table.row(field.getKey(), field.getValue().asText()));
      door.console().print(table.toString());
      return ended.exitCode();
    }
  }
}
