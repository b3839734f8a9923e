package io.runonce.sources.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens files of events: NDJSON, CSV and XES by their names, each also as {@code .gz}. */
public final class EventFileReader {
  /** What a file holds; told by its name. */
  private enum Form {
    NDJSON,
    CSV,
    XES
  }

  private EventFileReader() {}

  /** Whether a name is one that {@link #open} takes. */
  public static boolean isEventFile(Path file) {
    return form(file) != null;
  }

  /**
   * Opens a file at its first record.
   *
   * @param mapping how a CSV that is not the contract's is laid out, or null
   * @throws IOException if it cannot be read, or is of no known form
   */
  public static RecordCursor open(Path file, @Nullable EventMapping mapping) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return open(file, in, mapping);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Opens the bytes of a file that the caller has opened, say to hash them as they pass.
   *
   * @param file tells by its name what the bytes are
   * @param in the bytes as they lie on disk; closed with the cursor
   */
  public static RecordCursor open(Path file, InputStream in, @Nullable EventMapping mapping)
      throws IOException {
    Form form = form(file);
    if (form == null) {
      throw new IOException(
          file + ": expected a name that ends in .ndjson, .csv or .xes, or one of these and .gz");
    }
    RecordCursor cursor = cursor(form, unzipped(file, in), mapping);
    EventMapping.Changes changes = mapping == null ? null : mapping.changes();
    return changes == null ? cursor : new ChangesCursor(cursor, changes);
  }

  static boolean hasLines(Path file) {
    return form(file) == Form.NDJSON;
  }

  private static RecordCursor cursor(Form form, InputStream in, @Nullable EventMapping mapping)
      throws IOException {
    Charset charset = mapping == null ? StandardCharsets.UTF_8 : mapping.charset();
    char delimiter = mapping == null ? ',' : mapping.delimiter();
    return switch (form) {
      case NDJSON -> new NdjsonCursor(in);
      case CSV -> new CsvCursor(new BufferedReader(new InputStreamReader(in, charset)), delimiter);
      case XES -> new XesCursor(in);
    };
  }

  private static InputStream unzipped(Path file, InputStream in) throws IOException {
    return name(file).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static @Nullable Form form(Path file) {
    String name = name(file);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
      return Form.NDJSON;
    }
    return plain.endsWith(".csv") ? Form.CSV : plain.endsWith(".xes") ? Form.XES : null;
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }
}
