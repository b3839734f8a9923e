package io.runonce.sources.simulator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads this package's own CSV files; a fault in them is a fault of the build. */
final class Resource {
  static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private Resource() {}

  static List<CSVRecord> rows(String name) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Resource.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
  }

  static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  static <T> T found(@Nullable T value, String what, String key) {
    if (value == null) {
      throw new IllegalStateException("the district's plan knows no " + what + " " + key);
    }
    return value;
  }
}
