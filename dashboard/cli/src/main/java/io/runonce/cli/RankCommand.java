package io.runonce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which items next (DOMAIN §8). */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "Ranks the candidates for the next one-thing reform.")
final class RankCommand implements Callable<Integer> {
  private final Door door;

  @Option(names = "--now", paramLabel = "INSTANT", description = "The clock to rank by.")
  private @Nullable String now;

  RankCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>(List.of("rank"));
    Optional.ofNullable(now)
        .ifPresent(
            text -> arguments.addAll(List.of("--now", Instants.parse("--now", text).toString())));
    try (WarehouseSession session = WarehouseSession.open(door)) {
      Jobs.Ended ended = session.jobs().run(Program.JOB, "rank", arguments);
      door.console().print(ended.summary().toString());
      return ended.exitCode();
    }
  }
}
