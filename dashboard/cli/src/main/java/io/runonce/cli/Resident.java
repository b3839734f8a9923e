package io.runonce.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Memory and CPU time of our programs among a process's descendants, as the kernel counts it. */
final class Resident implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final long KIBIBYTE = 1024;

  private final ProcessHandle root;
  private final Map<Program, Long> peaks = new ConcurrentHashMap<>();
  private final Map<Program, Double> seconds = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private Resident(ProcessHandle root) {
    this.root = root;
  }

  /** Watches for the greatest memory of each program until it is closed. */
  static Resident watch(ProcessHandle root) {
    Resident resident = new Resident(root);
    Thread.ofPlatform().daemon().name("resident").start(resident::look);
    return resident;
  }

  /** Bytes held now, by program. */
  static Map<Program, Long> now(ProcessHandle root) {
    return read(root, "VmRSS");
  }

  /** The most bytes that a program held while we looked; 0 if it was never seen. */
  long peak(Program program) {
    return peaks.getOrDefault(program, 0L);
  }

  /** CPU seconds that a program has used now, 0 if there is none. */
  static double cpuSeconds(ProcessHandle root, Program program) {
    return cpuSeconds(root).getOrDefault(program, 0.0);
  }

  /** CPU seconds that a program had used when it was last seen, 0 if it never was. */
  double cpuSeconds(Program program) {
    return seconds.getOrDefault(program, 0.0);
  }

  private static Map<Program, Double> cpuSeconds(ProcessHandle root) {
    Map<Program, Double> used = new TreeMap<>();
    for (ProcessHandle process : root.descendants().toList()) {
      program(command(process))
          .forEach(program ->
              used.merge(
                  program,
                  process.info().totalCpuDuration().map(Resident::seconds).orElse(0.0),
                  Double::sum));
    }
    return used;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String command(ProcessHandle process) {
    return BenchMachine.find(folder(process).resolve("cmdline"), "(?s)(.+)")
        .orElse("")
        .replace('\0', ' ');
  }

  private static Path folder(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private void look() {
    try {
      do {
        read(root, "VmHWM").forEach((program, bytes) -> peaks.merge(program, bytes, Math::max));
        cpuSeconds(root).forEach((program, used) -> seconds.merge(program, used, Math::max));
      } while (!closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<Program, Long> read(ProcessHandle root, String field) {
    Map<Program, Long> found = new TreeMap<>();
    for (ProcessHandle process : root.descendants().toList()) {
      program(command(process))
          .flatMap(program -> bytes(folder(process), field).map(bytes -> Map.entry(program, bytes)))
          .forEach(entry -> found.merge(entry.getKey(), entry.getValue(), Long::sum));
    }
    return found;
  }

  private static Stream<Long> bytes(Path folder, String field) {
    return BenchMachine.find(folder.resolve("status"), field + ":\\s*(\\d+) kB").stream()
        .map(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE);
  }

  private static Stream<Program> program(String command) {
    return Stream.of(Program.values())
        .filter(program -> List.of(command.split(" ", -1)).contains(program.mainClass()))
        .sorted(Comparator.naturalOrder())
        .limit(1);
  }

  @Override
  public void close() {
    closing.countDown();
  }
}
