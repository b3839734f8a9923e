package io.runonce.sources.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet of a workbook, as the texts that a CSV would hold. */
final class SheetLines {
  private static final int MOST_COLUMNS = 200;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final XMLStreamReader xml;
  private final List<String> sharedStrings;
  private final Set<Integer> dateStyles;

  private SheetLines(XMLStreamReader xml, List<String> sharedStrings, Set<Integer> dateStyles) {
    this.xml = xml;
    this.sharedStrings = sharedStrings;
    this.dateStyles = dateStyles;
  }

  /**
   * Rows without any text are left out; the others keep their numbers, and are filled up with empty
   * cells to the width of the first, for a workbook leaves these out.
   */
  static List<Sheets.Line> read(
      XMLStreamReader xml, List<String> sharedStrings, Set<Integer> dateStyles)
      throws XMLStreamException {
    SheetLines sheet = new SheetLines(xml, sharedStrings, dateStyles);
    List<Sheets.Line> lines = new ArrayList<>();
    int number = 0;
    while (XlsxSheets.nextElement(xml, "row")) {
      String told = xml.getAttributeValue(null, "r");
      number = told == null ? number + 1 : Integer.parseInt(told);
      List<String> cells = sheet.row();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        int width = lines.isEmpty() ? 0 : lines.getFirst().cells().size();
        while (cells.size() < width) {
          cells.add("");
        }
        lines.add(new Sheets.Line(number, cells));
      }
    }
    return lines;
  }

  private List<String> row() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (!atEndOf("row")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        while (cells.size() < column) {
          cells.add("");
        }
        String style = xml.getAttributeValue(null, "s");
        boolean date = style != null && dateStyles.contains(Integer.valueOf(style));
        cells.add(cell(xml.getAttributeValue(null, "t"), date));
      }
    }
    return cells;
  }

  /** Moves on by one; true at the end of that element. */
  private boolean atEndOf(String element) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
  }

  private String cell(@Nullable String type, boolean date) throws XMLStreamException {
    String text = textWithin(xml, "c");
    return switch (type == null ? "n" : type) {
      case "n" -> date && !text.isEmpty() ? date(text) : text;
      case "s" -> sharedStrings.get(Integer.parseInt(text));
      case "b" -> text.equals("1") ? "true" : "false";
      default -> text;
    };
  }

  /** Days since the end of 1899, as workbooks count them. */
  private static String date(String number) {
    return DAY_ZERO.plusDays((long) Double.parseDouble(number)).toString();
  }

  /** All text in {@code v} and {@code t} up to the end of that element; formulas aside. */
  static String textWithin(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean shown = false;
    while (xml.hasNext()) {
      int token = xml.next();
      if (token == XMLStreamConstants.START_ELEMENT) {
        shown = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
      } else if (token == XMLStreamConstants.END_ELEMENT) {
        shown = false;
        if (xml.getLocalName().equals(element)) {
          return text.toString();
        }
      } else if (shown && xml.hasText()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** From a reference such as {@code AB12}; without one, the next column. */
  private static int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return Math.min(column - 1, MOST_COLUMNS);
  }
}
