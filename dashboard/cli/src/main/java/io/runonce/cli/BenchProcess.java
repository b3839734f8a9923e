package io.runonce.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code ./runonce} as a user starts it, up to the first page that it serves. */
final class BenchProcess implements AutoCloseable {
  private static final String ADDRESS = "the dashboard is at ";

  private final Process process;
  private final BufferedReader notes;

  private BenchProcess(Process process) {
    this.process = process;
    this.notes = process.errorReader(StandardCharsets.UTF_8);
  }

  static BenchProcess start(Door door, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(door.settings().home().resolve("runonce").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(key -> key.startsWith("RUNONCE_"));
    builder.environment().putAll(door.environment());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new BenchProcess(builder.start());
  }

  /**
   * Waits until the sign-in page is there.
   *
   * @throws UserError with its last line, if it ended before
   */
  void awaitPage() throws IOException, InterruptedException {
    String last = "";
    for (String line = notes.readLine(); line != null; line = notes.readLine()) {
      last = line;
      int at = line.indexOf(ADDRESS);
      if (at >= 0) {
        open(line.substring(at + ADDRESS.length()).strip());
        Thread.ofPlatform().daemon().start(this::drain);
        return;
      }
    }
    throw new UserError("the bench's ./runonce ended: " + last);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  private static void open(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/login")).build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new UserError(address + "/login answered " + status + "; see logs of the dashboard");
      }
    }
  }

  private void drain() {
    // A pipe that nobody reads would hold the process at its next line.
    notes.lines().forEach(line -> {});
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    process.onExit().join();
  }
}
