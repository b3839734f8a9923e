package io.runonce.sources.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A folder of CSV files in UTF-8. */
record CsvSheets(Path folder) implements Sheets {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  @Override
  public @Nullable List<Line> lines(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (CSVParser parser = CSVParser.parse(Files.readString(file), FORMAT)) {
      return parser.getRecords().stream().map(CsvSheets::line).toList();
    } catch (CharacterCodingException e) {
      throw new Unreadable("is not UTF-8: save it as UTF-8", e);
    } catch (UncheckedIOException e) {
      throw new Unreadable("is not CSV: " + e.getMessage(), e);
    }
  }

  private static Line line(CSVRecord record) {
    return new Line((int) record.getRecordNumber(), record.toList());
  }
}
