package io.runonce.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An ingest process with the heap of {@code up}; everything that it says is kept. */
final class LoggedIngest implements AutoCloseable {
  private final Process process;
  private final Path log;

  private LoggedIngest(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static LoggedIngest start(Map<String, String> environment, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx640m",
            "--enable-native-access=ALL-UNNAMED",
            "@" + Path.of("jvm.options").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            IngestMain.class.getName());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new LoggedIngest(builder.start(), log);
  }

  String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The most memory that it has held so far, in bytes, as the kernel counts. */
  long mostResident() throws IOException {
    return status("VmHWM:");
  }

  /** What it holds by now. */
  long resident() throws IOException {
    return status("VmRSS:");
  }

  private long status(String name) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    String line =
        Files.readAllLines(status, StandardCharsets.UTF_8).stream()
            .filter(each -> each.startsWith(name))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end; it says " + log());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
