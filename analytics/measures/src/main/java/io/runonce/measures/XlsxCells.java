package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as the cells of a workbook; times are local to the business zone, as dates there are. */
final class XlsxCells {
  /** What a spreadsheet cell may hold. */
  private static final int LONGEST_TEXT = 32_767;

  /** Beyond fifteen digits a spreadsheet rounds a number. */
  private static final long EXACT = 999_999_999_999_999L;

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Before it spreadsheets count a day that never was, 29 February 1900. */
  private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private XlsxCells() {}

  /** The element of one row; what is not known is no cell. */
  static String row(int number, List<? extends @Nullable Object> values, boolean isHeader) {
    StringBuilder xml = new StringBuilder(64 * values.size());
    xml.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < values.size(); column++) {
      cell(xml, letters(column) + number, values.get(column), isHeader);
    }
    return xml.append("</row>").toString();
  }

  private static void cell(
      StringBuilder xml, String place, @Nullable Object value, boolean isHeader) {
    switch (value) {
      case null -> {}
      case Boolean truth -> typed(xml, place, " t=\"b\"", truth ? "1" : "0");
      case Long number when Math.abs(number) <= EXACT -> typed(xml, place, "", number.toString());
      case Integer number -> typed(xml, place, "", number.toString());
      case Double number when Double.isFinite(number) ->
          typed(xml, place, "", Cells.decimal(number));
      case LocalDate date when !date.isBefore(FIRST_SURE_DAY) ->
          typed(xml, place, " s=\"" + XlsxParts.DATE + "\"", Long.toString(days(date)));
      case Instant instant -> time(xml, place, instant);
      default -> text(xml, place, Cells.text(value), isHeader);
    }
  }

  private static void time(StringBuilder xml, String place, Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, BusinessZone.ZONE);
    if (local.toLocalDate().isBefore(FIRST_SURE_DAY)) {
      text(xml, place, Cells.text(instant), false);
      return;
    }
    double ofDay = local.toLocalTime().get(java.time.temporal.ChronoField.MILLI_OF_DAY);
    String serial = plain(days(local.toLocalDate()) + ofDay / DAY_MILLIS);
    typed(xml, place, " s=\"" + XlsxParts.TIME + "\"", serial);
  }

  private static void typed(StringBuilder xml, String place, String attributes, String value) {
    xml.append("<c r=\"").append(place).append('"').append(attributes);
    xml.append("><v>").append(value).append("</v></c>");
  }

  private static void text(StringBuilder xml, String place, String text, boolean isHeader) {
    if (text.isEmpty()) {
      return;
    }
    xml.append("<c r=\"").append(place).append("\" t=\"inlineStr\"");
    xml.append(isHeader ? " s=\"" + XlsxParts.BOLD + "\"" : "");
    xml.append("><is><t xml:space=\"preserve\">").append(XmlText.escaped(cut(text)));
    xml.append("</t></is></c>");
  }

  /** A longer text would make the whole book unreadable; the mark says that it goes on. */
  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private static long days(LocalDate date) {
    return ChronoUnit.DAYS.between(DAY_ZERO, date);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  /** A, B … Z, AA, AB … */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
