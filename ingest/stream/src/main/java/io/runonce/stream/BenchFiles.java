package io.runonce.stream;

import io.runonce.sources.simulator.Simulator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Writes a simulated district as plain files, so that unpacking is not what is measured. */
final class BenchFiles {
  private static final LocalDate END = LocalDate.of(2025, 1, 1);

  private BenchFiles() {}

  /**
   * Writes them once; found again if they are there.
   *
   * @param count how many files, for as many readers
   */
  static List<Path> write(Path folder, int events, int count) throws IOException {
    Path district = folder.resolve("district-" + events);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(district.resolve("events-" + i + "-of-" + count + ".ndjson"));
    }
    if (files.stream().allMatch(Files::exists)) {
      return files;
    }
    List<Path> months =
        Simulator.builder().scale(events).end(END).build().writeTo(district).eventFiles();
    for (int i = 0; i < count; i++) {
      concatenate(
          months.subList(months.size() * i / count, months.size() * (i + 1) / count), files.get(i));
    }
    return files;
  }

  private static void concatenate(List<Path> packed, Path file) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName());
    try (OutputStream out = Files.newOutputStream(draft)) {
      for (Path month : packed) {
        try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(month)))) {
          in.transferTo(out);
        }
      }
    }
    Files.move(draft, file);
  }
}
