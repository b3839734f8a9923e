package io.runonce.sources.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One file of the catalogue: its name and its columns as CONTRACT §2 writes them, a {@code ?} after
 * those that may be absent.
 */
record Table(String file, List<String> columns, boolean required) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  Table {
    columns = List.copyOf(columns);
  }

  static Table of(String file, String columns) {
    return new Table(file, Arrays.asList(columns.split(",", -1)), false);
  }

  static Table required(String file, String columns) {
    return new Table(file, Arrays.asList(columns.split(",", -1)), true);
  }

  /** All rows as records, in the order of the table; none if it is absent. */
  <T> List<T> read(Sheets sheets, Problems problems, Function<Row, T> toRecord) {
    List<T> records = new ArrayList<>();
    for (Row row : rows(sheets, problems)) {
      records.add(toRecord.apply(row));
    }
    return records;
  }

  private List<Row> rows(Sheets sheets, Problems problems) {
    try {
      List<Sheets.Line> lines = sheets.lines(file);
      if (lines != null) {
        return rows(lines, problems);
      }
      if (required) {
        problems.error(new Problem(file, 0, "", "", "is missing: no catalogue without it"));
      }
    } catch (Sheets.Unreadable e) {
      problems.error(new Problem(file, 0, "", "", String.valueOf(e.getMessage())));
    } catch (IOException e) {
      problems.error(new Problem(file, 0, "", "", "cannot be read: " + e.getMessage()));
    }
    return List.of();
  }

  private List<Row> rows(List<Sheets.Line> lines, Problems problems) {
    if (lines.isEmpty()) {
      problems.error(new Problem(file, 0, "", "", "is empty: a header row is needed"));
      return List.of();
    }
    List<String> header = header(lines.getFirst());
    if (!headerHolds(header, problems)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>(lines.size());
    for (Sheets.Line line : lines.subList(1, lines.size())) {
      rows.add(row(header, line, problems));
    }
    return rows;
  }

  private static List<String> header(Sheets.Line line) {
    List<String> names = new ArrayList<>();
    for (String name : line.cells()) {
      boolean marked = names.isEmpty() && name.indexOf(BYTE_ORDER_MARK) == 0;
      names.add((marked ? name.substring(1) : name).strip());
    }
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
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

  private Row row(List<String> header, Sheets.Line line, Problems problems) {
    List<String> cells = line.cells();
    boolean tooFew = cells.size() < header.size();
    boolean tooMany = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    if (tooFew || tooMany) {
      String odd = "has " + cells.size() + " cells, the header has " + header.size();
      problems.error(new Problem(file, line.number(), "", "", odd));
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      named.put(header.get(i), cells.get(i));
    }
    return new Row(file, line.number(), named, problems);
  }
}
