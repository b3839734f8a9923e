package io.runonce.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts what is needed and stays in the foreground. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the warehouse, ingest, analytics and the dashboard; Ctrl-C stops all.")
final class UpCommand implements Callable<Integer> {
  private final Door door;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Where the dashboard listens (default: ${DEFAULT-VALUE}).")
  private int port;

  UpCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    door.console().say("starting on the data folder %s", door.settings().dataFolder());
    try (Stack stack = Stack.startWarehouse(door, port)) {
      String address = stack.startRest(port);
      door.console().say("the dashboard is at %s", address);
      door.console().say("files dropped into %s are landed; Ctrl-C stops", door.data().inbox());
      stack.awaitStop(Stack.FOR_EVER);
    }
    return 0;
  }
}
