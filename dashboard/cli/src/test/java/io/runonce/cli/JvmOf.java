package io.runonce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running process of ours, asked by the JDK's {@code jcmd}.
 *
 * @param handle its process
 */
record JvmOf(ProcessHandle handle) {
  private static final long KIBIBYTE = 1024;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /** The one among a process's descendants. */
  static JvmOf program(Program program, ProcessHandle root) {
    return root.descendants()
        .filter(process -> commandLine(process).contains(program.mainClass()))
        .findFirst()
        .map(JvmOf::new)
        .orElseThrow(() -> new IllegalStateException("no process of " + program));
  }

  /** As the kernel has it: {@link ProcessHandle.Info} cuts long ones off; empty if it has ended. */
  static String commandLine(ProcessHandle process) {
    return BenchMachine.find(Path.of("/proc", Long.toString(process.pid()), "cmdline"), "(?s)(.+)")
        .orElse("");
  }

  /** Bytes of the heap that are in use after what nobody holds was collected, twice. */
  long heapInUse() throws IOException, InterruptedException {
    ask("GC.run");
    ask("GC.run");
    // A heap of generations has a line for each; classes lie elsewhere.
    long bytes = 0;
    for (String line : ask("GC.heap_info").lines().toList()) {
      Matcher used = USED.matcher(line);
      if (!line.contains("Metaspace") && !line.contains("class space") && used.find()) {
        bytes += Long.parseLong(used.group(1)) * KIBIBYTE;
      }
    }
    return bytes;
  }

  /** Begins to record our own events and nothing else. */
  void record() throws IOException, InterruptedException {
    ask(
        "JFR.start",
        "name=pages",
        "settings=none",
        "+io.runonce.Shown#enabled=true",
        "+io.runonce.Answer#enabled=true",
        "+io.runonce.Statement#enabled=true");
  }

  /** Ends it and writes down what there is. */
  void stop(Path file) throws IOException, InterruptedException {
    ask("JFR.stop", "name=pages", "filename=" + file);
  }

  private String ask(String... question) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(handle.pid()));
    command.addAll(List.of(question));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
    return said;
  }
}
