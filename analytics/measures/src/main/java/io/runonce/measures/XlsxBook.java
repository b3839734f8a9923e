package io.runonce.measures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (Office Open XML), written as its rows stream and without a library, the counterpart
 * of what imports read. Texts are inline texts and never formulas. Rows beyond what a sheet may
 * hold go on in another. Closing it ends the book and leaves the stream open.
 */
final class XlsxBook implements AutoCloseable {
  /** What spreadsheets allow, the header in. */
  private static final int MOST_ROWS = 1_048_576;

  private final ZipOutputStream zip;
  private final Writer out;
  private final int mostRows;
  private final List<String> sheets = new ArrayList<>();
  private List<String> header = List.of();
  private String name = "";
  private int parts;
  private int row;

  XlsxBook(OutputStream out) {
    this(out, MOST_ROWS);
  }

  XlsxBook(OutputStream out, int mostRows) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    this.mostRows = mostRows;
  }

  /** Begins a sheet with its header; the one before is ended. */
  void sheet(String sheetName, List<String> columns) {
    name = sheetName;
    header = List.copyOf(columns);
    parts = 1;
    begin();
  }

  /** One row of the sheet: numbers, truths and times are typed cells, all else is text. */
  void row(List<? extends @Nullable Object> values) {
    if (row == mostRows) {
      parts++;
      begin();
    }
    try {
      out.write(XlsxCells.row(++row, values, false));
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private void begin() {
    try {
      end();
      sheets.add(parts == 1 ? name : name + " " + parts);
      entry(XlsxParts.sheetPath(sheets.size()));
      out.write(XlsxParts.SHEET_HEAD);
      row = 1;
      out.write(XlsxCells.row(row, header, true));
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private void end() throws IOException {
    if (!sheets.isEmpty()) {
      out.write(XlsxParts.SHEET_FOOT);
    }
  }

  private void entry(String path) throws IOException {
    out.flush();
    zip.putNextEntry(new ZipEntry(path));
  }

  @Override
  public void close() {
    try {
      end();
      part("xl/workbook.xml", XlsxParts.workbook(sheets));
      part("xl/_rels/workbook.xml.rels", XlsxParts.workbookRelations(sheets.size()));
      part("xl/styles.xml", XlsxParts.STYLES);
      part("_rels/.rels", XlsxParts.RELATIONS);
      part("[Content_Types].xml", XlsxParts.contentTypes(sheets.size()));
      out.flush();
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private void part(String path, String text) throws IOException {
    entry(path);
    out.write(text);
  }

  private static UncheckedIOException fault(IOException e) {
    return new UncheckedIOException("the export could not be written", e);
  }
}
