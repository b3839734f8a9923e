package io.runonce.sources.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One file of the catalogue: its name and its columns as CONTRACT §2 writes them, a {@code ?} after
 * those that may be absent.
 */
record Table(String file, List<String> columns) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  Table {
    columns = List.copyOf(columns);
  }

  static Table of(String file, String columns) {
    return new Table(file, Arrays.asList(columns.split(",", -1)));
  }

  /** All rows as records, in the order of the file; none if the file is absent. */
  <T> List<T> read(Path folder, Problems problems, Function<Row, T> toRecord) {
    List<T> records = new ArrayList<>();
    for (Row row : rows(folder, problems)) {
      records.add(toRecord.apply(row));
    }
    return records;
  }

  private List<Row> rows(Path folder, Problems problems) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    try (CSVParser parser = CSVParser.parse(Files.readString(path), FORMAT)) {
      return rows(parser.getRecords(), problems);
    } catch (CharacterCodingException e) {
      problems.error(new Problem(file, 0, "", "", "is not UTF-8: save it as UTF-8"));
    } catch (UncheckedIOException e) {
      problems.error(new Problem(file, 0, "", "", "is not CSV: " + e.getMessage()));
    } catch (IOException e) {
      problems.error(new Problem(file, 0, "", "", "cannot be read: " + e.getMessage()));
    }
    return List.of();
  }

  private List<Row> rows(List<CSVRecord> records, Problems problems) {
    if (records.isEmpty()) {
      problems.error(new Problem(file, 0, "", "", "is empty: a header row is needed"));
      return List.of();
    }
    List<String> header = header(records.getFirst());
    if (!headerHolds(header, problems)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>(records.size());
    for (CSVRecord record : records.subList(1, records.size())) {
      rows.add(row(header, record, problems));
    }
    return rows;
  }

  private static List<String> header(CSVRecord record) {
    List<String> names = new ArrayList<>();
    for (String name : record) {
      boolean marked = names.isEmpty() && name.indexOf(BYTE_ORDER_MARK) == 0;
      names.add((marked ? name.substring(1) : name).strip());
    }
    return names;
  }

  private boolean headerHolds(List<String> header, Problems problems) {
    int before = problems.errorCount();
    Set<String> known = new HashSet<>();
    for (String column : columns) {
      boolean optional = column.endsWith("?");
      String name = optional ? column.substring(0, column.length() - 1) : column;
      known.add(name);
      if (!optional && !header.contains(name)) {
        problems.error(new Problem(file, 1, name, "", "this column is missing"));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        problems.error(new Problem(file, 1, name, "", "this column comes twice"));
      } else if (!known.contains(name)) {
        problems.warning(new Problem(file, 1, name, "", "this column is not known and not read"));
      }
    }
    return problems.errorCount() == before;
  }

  private Row row(List<String> header, CSVRecord record, Problems problems) {
    int number = (int) record.getRecordNumber();
    if (record.size() != header.size()) {
      problems.error(
          new Problem(
              file,
              number,
              "",
              "",
              "has " + record.size() + " cells, the header has " + header.size()));
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
      cells.put(header.get(i), record.get(i));
    }
    return new Row(file, number, cells, problems);
  }
}
