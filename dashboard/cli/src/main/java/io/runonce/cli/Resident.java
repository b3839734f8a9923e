package io.runonce.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Resident memory of our programs among a process's descendants, as the kernel counts it. */
final class Resident implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final long KIBIBYTE = 1024;

  private final ProcessHandle root;
  private final Map<Program, Long> peaks = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private Resident(ProcessHandle root) {
    this.root = root;
  }

  /** Watches for the greatest memory of each program until it is closed. */
  static Resident watch(ProcessHandle root) {
    Resident resident = new Resident(root);
    Thread.ofVirtual().name("resident").start(resident::look);
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

  private void look() {
    try {
      do {
        read(root, "VmHWM").forEach((program, bytes) -> peaks.merge(program, bytes, Math::max));
      } while (!closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<Program, Long> read(ProcessHandle root, String field) {
    Map<Program, Long> found = new TreeMap<>();
    for (ProcessHandle process : root.descendants().toList()) {
      Path folder = Path.of("/proc", Long.toString(process.pid()));
      String command =
          BenchMachine.find(folder.resolve("cmdline"), "(?s)(.+)").orElse("").replace('\0', ' ');
      program(command)
          .flatMap(program -> bytes(folder, field).map(bytes -> Map.entry(program, bytes)))
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
