package io.runonce.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A started {@link Program}. It talks on stdout, a line each: {@code READY address}, {@code
 * PROGRESS json}, {@code DONE json}; all else of what it says goes to its log.
 */
final class ChildProcess implements AutoCloseable {
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Program program;
  private final Process process;
  private final Path log;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final List<Thread> pumps = new ArrayList<>();
  private volatile String lastComplaint = "";

  private ChildProcess(Program program, Process process, Path log) {
    this.program = program;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a program.
   *
   * @param listener gets the lines of PROGRESS and DONE
   */
  static ChildProcess start(
      Program program,
      Settings settings,
      List<String> arguments,
      Map<String, String> environment,
      Consumer<String> listener) {
    DataFolder data = new DataFolder(settings.dataFolder());
    Path log = data.log(program);
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      // A Ctrl-C goes to the whole group of the terminal; we stop our children ourselves, in order.
      command.add(SETSID.toString());
    }
    command.addAll(
        program.command(settings.home(), settings.java(), settings.heap(program), arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put(Settings.DATA, settings.dataFolder().toString());
    builder.environment().put("RUNONCE_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
    try {
      ChildProcess child = new ChildProcess(program, builder.start(), log);
      child.process.getOutputStream().close();
      child.pump(child.process.getInputStream(), line -> child.heard(line, listener));
      child.pump(child.process.getErrorStream(), child::complained);
      Thread.ofPlatform().daemon().name(child.name() + "-end").start(child::awaitEnd);
      return child;
    } catch (IOException e) {
      throw new UserError("cannot start " + program + ": " + e.getMessage(), e);
    }
  }

  /** Waits for READY and returns the address that came with it. */
  String awaitReady(Duration limit) {
    try {
      return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new UserError(failure(), e);
    } catch (TimeoutException e) {
      close();
      throw new UserError(
          name() + " was not ready within " + limit.toSeconds() + " s; see " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new UserError("interrupted while " + name() + " was starting", e);
    }
  }

  /** Waits for its end and returns the exit code. */
  int awaitExit() {
    try {
      int code = process.waitFor();
      for (Thread pump : pumps) {
        pump.join();
      }
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      return 130;
    }
  }

  /** The last line that it said on stderr, or where its log is. */
  String failure() {
    awaitExit();
    return lastComplaint.isEmpty()
        ? name() + " stopped with exit code " + process.exitValue() + "; see " + log
        : lastComplaint;
  }

  /** Whether it has said READY, be it alive or not. */
  boolean wasReady() {
    return ready.isDone() && !ready.isCompletedExceptionally();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Program program() {
    return program;
  }

  /** Asks it to end, waits, and ends it by force if it does not. */
  @Override
  public void close() {
    // By its handle: Process itself would close the pipes, and with them its last words.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.toHandle().destroyForcibly();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      process.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  String name() {
    return program.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void heard(String line, Consumer<String> listener) {
    if (line.startsWith("READY")) {
      ready.complete(line.substring("READY".length()).strip());
    } else if (line.startsWith("PROGRESS ") || line.startsWith("DONE ")) {
      listener.accept(line);
    }
  }

  private void complained(String line) {
    boolean isFrame =
        line.startsWith("\t")
            || line.startsWith("    at ")
            || line.startsWith("Caused by:")
            || line.isBlank();
    if (!isFrame) {
      lastComplaint = line;
    }
  }

  private void awaitEnd() {
    awaitExit();
    ready.completeExceptionally(new IllegalStateException("ended before it was ready"));
  }

  /**
   * A thread of the platform's: who waits on a pipe keeps a virtual thread's carrier, and two
   * silent children would keep both of two cores, so that nobody heard the third end.
   */
  private void pump(InputStream stream, Consumer<String> consumer) {
    Thread pump =
        Thread.ofPlatform().daemon().name(name() + "-output").start(() -> copy(stream, consumer));
    pumps.add(pump);
  }

  private void copy(InputStream stream, Consumer<String> consumer) {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        ChildLog kept = new ChildLog(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        kept.write(line);
        consumer.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
