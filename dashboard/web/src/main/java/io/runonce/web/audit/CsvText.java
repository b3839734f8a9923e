package io.runonce.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows as CSV that Chinese spreadsheets open: a byte-order mark, CRLF, and cells that begin like a
 * formula made inert.
 */
public final class CsvText {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** The bytes of some rows under a line of headings. */
  public static byte[] of(List<String> columns, List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder(MARK);
    text.append(line(columns));
    rows.forEach(
        row -> text.append(line(columns.stream().map(c -> row.getOrDefault(c, "")).toList())));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String inert = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + inert.replace("\"", "\"\"") + '"'
        : inert;
  }
}
