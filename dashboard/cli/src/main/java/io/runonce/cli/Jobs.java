package io.runonce.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a program to its end, with a bar meanwhile. */
final class Jobs {
  private final Door door;

  Jobs(Door door) {
    this.door = door;
  }

  /** How a job ended: its exit code, and what it said at the end (missing if nothing). */
  record Ended(int exitCode, JsonNode summary) {}

  /**
   * Runs a program; the warehouse must be up.
   *
   * @throws UserError with the program's own last line, if it was refused
   */
  Ended run(Program program, String what, List<String> arguments) {
    AtomicReference<JsonNode> summary = new AtomicReference<>(MissingNode.getInstance());
    ChildProcess child =
        ChildProcess.start(
            program,
            door.settings(),
            arguments,
            door.environment(),
            line -> ProgressLine.parse(line).ifPresent(heard -> show(what, heard, summary)));
    Thread stop = new Thread(child::close, "stop-" + what);
    Runtime.getRuntime().addShutdownHook(stop);
    int code = child.awaitExit();
    Runtime.getRuntime().removeShutdownHook(stop);
    door.console().endBar();
    if (code > 1) {
      throw new UserError(child.failure());
    }
    return new Ended(code, summary.get());
  }

  private void show(String what, ProgressLine heard, AtomicReference<JsonNode> summary) {
    if (heard.done()) {
      summary.set(heard.body());
    } else {
      door.console().progress(what, heard.share(), heard.detail());
    }
  }
}
