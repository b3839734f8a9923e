package io.runonce.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Records of CONTRACT §1 as tests write them into files. */
final class Lines {
  private Lines() {}

  /** A sound record; the same key and note give the same content. */
  static String event(String key, String note) {
    return "{\"source\":\"hall\",\"sourceKey\":\""
        + key
        + "\",\"eventType\":\"CONSULTED\",\"eventTime\":\"2024-05-06T09:00:00+08:00\","
        + "\"regionCode\":\"511602\",\"channel\":\"HALL_WINDOW\",\"attributes\":{\"topic\":\""
        + note
        + "\"}}";
  }

  /** The same fact, written later with other content. */
  static String correction(String key, String note) {
    return event(key, note)
        .replace("\"regionCode\"", "\"recordedAt\":\"2024-05-07T09:00:00+08:00\",\"regionCode\"");
  }

  static Stream<String> events(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> event(prefix + i, "note " + i));
  }

  static Path write(Path file, Stream<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling("." + file.getFileName());
      try (OutputStream bytes = Files.newOutputStream(draft);
          OutputStream packed =
              file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
          Writer out = new OutputStreamWriter(packed, StandardCharsets.UTF_8)) {
        for (String line : (Iterable<String>) lines::iterator) {
          out.write(line);
          out.write('\n');
        }
      }
      return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, List<String> lines) {
    return write(file, lines.stream());
  }
}
