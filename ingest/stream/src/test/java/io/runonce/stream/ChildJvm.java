package io.runonce.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of ours with the options that the command line gives it. */
final class ChildJvm implements AutoCloseable {
  private static final String END = "(end of output)";

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private ChildJvm(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().start(this::read);
  }

  static ChildJvm start(Class<?> main, Map<String, String> environment, List<Path> arguments)
      throws IOException {
    return start(
        main.getName(),
        System.getProperty("java.class.path"),
        environment,
        arguments.stream().map(Path::toString).toList());
  }

  /** One with a class path of its own. */
  static ChildJvm start(
      String main, String classPath, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx640m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("@" + Path.of("jvm.options").toAbsolutePath());
    command.add("-cp");
    command.add(classPath);
    command.add(main);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new ChildJvm(builder.start());
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(lines::add);
    } catch (IOException e) {
      lines.add(e.toString());
    }
    lines.add(END);
  }

  /** The first line that fits. */
  String await(Predicate<String> wanted) throws InterruptedException {
    for (String line = next(); true; line = next()) {
      if (wanted.test(line)) {
        return line;
      }
      if (line.equals(END)) {
        throw new AssertionError("the process ended without the line that was waited for");
      }
    }
  }

  private String next() throws InterruptedException {
    String line = lines.poll(120, TimeUnit.SECONDS);
    return line == null ? END : line;
  }

  /** Writes a line to its input. */
  void say(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }

  /** What it has taken of all processors so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
