package io.runonce.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text for the terminal: columns of numbers to the right, all others to the left. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.getFirst().size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String gap = " ".repeat(widths.get(column) - width(row.get(column)));
        line.append(column == 0 ? "" : "  ");
        line.append(isNumbers(column) ? gap + row.get(column) : row.get(column) + gap);
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join(System.lineSeparator(), lines);
  }

  private boolean isNumbers(int column) {
    return rows.stream().skip(1).allMatch(row -> row.get(column).matches("-?[0-9,.]+"));
  }

  /** How many cells of a terminal a text takes: a Chinese character takes two. */
  static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default ->
          (codePoint >= 0x3000 && codePoint <= 0x303F)
              || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    };
  }
}
