package io.runonce.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a report's figures were measured on, and when: without it they say nothing. */
final class ReportMachine {
  private ReportMachine() {}

  /** One paragraph of Markdown. */
  static String line() {
    return String.format(
        Locale.ROOT,
        "%s: %d processors (%s), Java %s, Linux %s.%n%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        Runtime.version(),
        System.getProperty("os.version"));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .filter(Predicate.not(String::isEmpty))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
