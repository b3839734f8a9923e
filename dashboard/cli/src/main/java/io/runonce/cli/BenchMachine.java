package io.runonce.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What figures were measured on: without it they say nothing. */
final class BenchMachine {
  private static final long KIBIBYTES_A_GIBIBYTE = 1L << 20;
  private static final Map<Program, String> ENGINES =
      Map.of(
          Program.IMPORT, "flink-runtime-",
          Program.JOB, "spark-core_2.13-",
          Program.DASHBOARD, "vaadin-core-");

  private BenchMachine() {}

  /** A line each: processor, memory, system, versions. */
  static List<String> lines(Path home) {
    List<String> lines = new ArrayList<>();
    lines.add(Runtime.getRuntime().availableProcessors() + " cores, " + processor());
    lines.add(memory() + " GiB of memory");
    lines.add(System.getProperty("os.name") + " " + System.getProperty("os.version"));
    lines.add("Java " + Runtime.version());
    for (Map.Entry<Program, String> engine : ENGINES.entrySet()) {
      version(engine.getKey().libraries(home), engine.getValue())
          .ifPresent(version -> lines.add(engine.getValue().split("-", 2)[0] + " " + version));
    }
    lines.sort(String::compareTo);
    return lines;
  }

  /** The load average of the last minute; negative where the system has none. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String processor() {
    return find(Path.of("/proc/cpuinfo"), "model name\\s*:\\s*(.+)").orElse("unknown processor");
  }

  private static String memory() {
    return find(Path.of("/proc/meminfo"), "MemTotal:\\s*(\\d+) kB")
        .map(kibibytes -> Double.parseDouble(kibibytes) / KIBIBYTES_A_GIBIBYTE)
        .map(gibibytes -> String.format(Locale.ROOT, "%.1f", gibibytes))
        .orElse("unknown");
  }

  /** What stands after a label in one of the kernel's files. */
  static Optional<String> find(Path file, String pattern) {
    try {
      Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
      return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    } catch (IOException e) {
      // A process that has ended has no file.
      return Optional.empty();
    }
  }

  private static Optional<String> version(Path libraries, String artifact) {
    try (var files = Files.list(libraries)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches(Pattern.quote(artifact) + "\\d.*\\.jar"))
          .map(name -> name.substring(artifact.length(), name.length() - ".jar".length()))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
