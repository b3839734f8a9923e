package io.runonce.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV by its header, compared cell by cell. */
record CsvTable(List<String> columns, List<Map<String, String>> rows) {
  private static final int DECIMALS = 6;

  static CsvTable parse(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(unmarked), format)) {
      List<Map<String, String>> rows = parser.stream().map(CSVRecord::toMap).toList();
      return new CsvTable(parser.getHeaderNames(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where the cells of this table, found by its key columns, are others there: a line each. A cell
   * that a row of this table does not have at all may be anything.
   */
  List<String> differences(CsvTable actual, List<String> key) {
    Map<String, Map<String, String>> there = new LinkedHashMap<>();
    actual.rows.forEach(row -> there.put(key(row, key), row));
    List<String> differences = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> other = there.getOrDefault(key(row, key), Map.of());
      for (String column : columns) {
        String expected = row.get(column);
        String found = other.get(column);
        if (expected != null && (found == null || !plain(expected).equals(plain(found)))) {
          differences.add(
              key(row, key) + " " + column + ": expected '" + expected + "', is '" + found + "'");
        }
      }
    }
    return differences;
  }

  private static String key(Map<String, String> row, List<String> key) {
    return key.stream()
        .map(column -> Objects.requireNonNullElse(row.get(column), ""))
        .collect(Collectors.joining(" "));
  }

  /** Numbers to six decimals, all else as it stands. */
  private static String plain(String cell) {
    return cell.matches("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?")
        ? new BigDecimal(cell)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : cell;
  }
}
