package io.runonce.cli;

import io.runonce.contract.BusinessZone;
import io.runonce.sources.simulator.LivePresent;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A simulated district, from its past to its living present, through the real engines. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates a district into the data folder, lands and reckons it, then starts everything;",
      "the simulated present goes on living. The same seed, scale, days and end give the same bytes."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration PULSE = Duration.ofSeconds(5);
  private static final double REAL_TIME = 1;

  private final Door door;

  @Option(
      names = "--scale",
      defaultValue = "200000",
      description = "Events in the past, roughly (default: ${DEFAULT-VALUE}).")
  private long scale;

  @Option(
      names = "--days",
      defaultValue = "395",
      description = "Length of the past (default: ${DEFAULT-VALUE}, 13 months).")
  private int days;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Any number (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--end",
      paramLabel = "DATE",
      description = "The first date that is not part of the past (default: today).")
  private @Nullable String end;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Where the dashboard listens (default: ${DEFAULT-VALUE}).")
  private int port;

  DemoCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    DemoFolder folder = new DemoFolder(door.data());
    DemoFolder.Plan plan = folder.planned(seed, scale, days, endDate());
    Simulator simulator = simulator(plan);
    try (Stack stack = Stack.startWarehouse(door, port)) {
      if (!folder.isSimulated()) {
        new DemoPast(door, folder).simulate(simulator, plan);
      }
      LivePresent present = simulator.live(door.data().inbox(), door.clock(), null, REAL_TIME);
      present.advanceTo(door.clock().instant());
      String address = stack.startPages(port, true);
      DemoPast past = new DemoPast(door, folder);
      past.awaitLanded();
      stack.startAnalytics();
      past.awaitFigures();
      door.console().say("the dashboard is at %s", address);
      door.console().say("the district lives on; Ctrl-C stops");
      while (!stack.awaitStop(PULSE)) {
        live(present);
      }
    }
    return 0;
  }

  private void live(LivePresent present) {
    try {
      present.advanceTo(door.clock().instant());
    } catch (IOException e) {
      door.console()
          .say("the simulated present could not write into the inbox: %s", e.getMessage());
    }
  }

  private Simulator simulator(DemoFolder.Plan plan) {
    try {
      return Simulator.builder()
          .seed(plan.seed())
          .scale(plan.scale())
          .days(plan.days())
          .end(plan.end())
          .build();
    } catch (IllegalArgumentException e) {
      throw new UserError("--" + e.getMessage(), e);
    }
  }

  private LocalDate endDate() {
    return end == null
        ? BusinessZone.dateOf(door.clock().instant())
        : Instants.parseDate("--end", end);
  }
}
