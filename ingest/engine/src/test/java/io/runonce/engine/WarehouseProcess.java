package io.runonce.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@link Main} as a child process on a data folder. */
final class WarehouseProcess implements AutoCloseable {
  private final Process process;
  private final Path folder;
  private final BufferedReader out;

  private WarehouseProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  static WarehouseProcess start(Path folder, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + folder.resolve("hs_err.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.runonce.engine.Main",
                "--data",
                folder.toString()));
    command.addAll(List.of(more));
    try {
      return new WarehouseProcess(
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.log").toFile()))
              .start(),
          folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the ready line and returns the address. */
  String awaitReady() {
    try {
      String line = out.readLine();
      if (line == null || !line.startsWith("READY ")) {
        throw new AssertionError("no ready line but " + line + "\n" + errors());
      }
      return line.substring("READY ".length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Properties properties() {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(folder.resolve("warehouse.properties"))));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Credentials credentials(String account) {
    Properties properties = properties();
    return new Credentials(
        properties.getProperty(account + ".user"), properties.getProperty(account + ".password"));
  }

  String errors() {
    try {
      return Files.readString(folder.resolve("err.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of stderr that are for a person, without the log. */
  String message() {
    return errors()
        .lines()
        .filter(line -> line.startsWith("warehouse: "))
        .collect(Collectors.joining("\n"));
  }

  boolean crashed() {
    return Files.exists(folder.resolve("hs_err.log"));
  }

  long pid() {
    return process.pid();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  int awaitExit() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the process did not end\n" + errors());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
    awaitExit();
  }
}
