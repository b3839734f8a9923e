package io.runonce.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One command as the script starts it: the built jars, a process of its own, a data folder. */
final class RunonceProcess implements AutoCloseable {
  static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long POLL_NANOS = 20_000_000;

  private final Process process;
  private final Path out;
  private final Path err;
  private final List<ProcessHandle> known = new ArrayList<>();

  private RunonceProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** How a command ended and what it said. */
  record Ended(int exitCode, String out, String err) {
    /** The cells of the closing table, by the first column. */
    Map<String, String> table() {
      Map<String, String> cells = new HashMap<>();
      out.lines()
          .forEach(line -> {
            int gap = line.lastIndexOf("  ");
            if (gap > 0) {
              cells.put(line.substring(0, gap).strip(), line.substring(gap).strip());
            }
          });
      return cells;
    }

    /** A count of the closing table, 0 where it has no such row. */
    long count(String row) {
      return Long.parseLong(table().getOrDefault(row, "0"));
    }

    String said() {
      return "exit code " + exitCode + "\n" + out + "\n" + err;
    }
  }

  /** Runs a command to its end. */
  static Ended run(Path data, String... arguments) {
    try (RunonceProcess process = start(data, arguments)) {
      return process.await();
    }
  }

  /** Runs a command to its end that reads a line. */
  static Ended runTyping(Path data, String line, String... arguments) {
    try (RunonceProcess process = start(data, arguments)) {
      try (Writer typed = process.process.outputWriter(StandardCharsets.UTF_8)) {
        typed.write(line + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return process.await();
    }
  }

  static RunonceProcess start(Path data, String... arguments) {
    Path home = BuiltTree.requireHome();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-Drunonce.home=" + home,
                "-cp",
                BuiltTree.cliJar(home) + ":" + home.resolve("dashboard/cli/target/lib") + "/*",
                "io.runonce.cli.Main"));
    command.addAll(List.of(arguments));
    try {
      Path spoken = Files.createTempDirectory(Files.createDirectories(data), ".said-");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(key -> key.startsWith("RUNONCE_CLICKHOUSE_"));
      builder.environment().put(Settings.DATA, data.toString());
      builder.redirectOutput(spoken.resolve("out").toFile());
      builder.redirectError(spoken.resolve("err").toFile());
      return new RunonceProcess(builder.start(), spoken.resolve("out"), spoken.resolve("err"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ended await() {
    try {
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the command did not end\n" + read(out) + read(err));
      }
      return new Ended(process.exitValue(), read(out), read(err));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits for words on stderr. */
  void awaitSaid(String words) {
    await("'" + words + "'", () -> err().contains(words));
  }

  /** Waits for a condition while the command runs. */
  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("waiting for " + what + "\n" + read(out) + err());
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  String err() {
    return read(err);
  }

  /** The process of its children that runs this program. */
  ProcessHandle child(Program program) {
    String mainClass = program.mainClass();
    return children().stream()
        .filter(child -> commandLine(child).contains(mainClass))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no process of " + program + "\n" + err()));
  }

  /** Every process that it has started and that is alive. */
  List<ProcessHandle> children() {
    List<ProcessHandle> alive = process.descendants().toList();
    alive.stream().filter(child -> !known.contains(child)).forEach(known::add);
    return alive;
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL, for itself alone. */
  void kill() {
    children();
    process.destroyForcibly();
  }

  private static String commandLine(ProcessHandle handle) {
    // ProcessHandle.Info cuts long command lines off.
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(handle.pid()), "cmdline"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    children();
    process.destroyForcibly();
    known.forEach(ProcessHandle::destroyForcibly);
    known.forEach(child -> child.onExit().join());
    process.onExit().join();
  }
}
