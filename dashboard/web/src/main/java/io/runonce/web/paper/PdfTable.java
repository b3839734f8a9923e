package io.runonce.web.paper;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** A table of a PDF: as wide as the text, its head on every page, numbers to the right. */
final class PdfTable {
  private static final Color SHADE = new Color(0xF2, 0xF2, 0xF2);
  private static final Color LINE = new Color(0x66, 0x66, 0x66);
  private static final float THIN = 0.5f;
  private static final float PADDING = 3;

  private final PdfFonts fonts;
  private final Layout layout;

  PdfTable(PdfFonts fonts, Layout layout) {
    this.fonts = fonts;
    this.layout = layout;
  }

  PdfPTable of(Block.Table block) {
    List<Block.Column> columns = block.columns();
    PdfPTable table = new PdfPTable(columns.size());
    table.setWidthPercentage(100);
    table.setWidths(columns.stream().mapToInt(Block.Column::width).toArray());
    table.setHeaderRows(1);
    table.setSplitRows(false);
    for (Block.Column column : columns) {
      PdfPCell cell = cell(column.name(), Element.ALIGN_CENTER, PaperFonts.Face.HEAD);
      cell.setBackgroundColor(SHADE);
      table.addCell(cell);
    }
    for (List<String> row : block.rows()) {
      for (int i = 0; i < row.size(); i++) {
        int side = columns.get(i).number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
        table.addCell(cell(row.get(i), side, PaperFonts.Face.BODY));
      }
    }
    return table;
  }

  private PdfPCell cell(String text, int side, PaperFonts.Face face) {
    PdfPCell cell = new PdfPCell(new Phrase(fonts.words(text, face, layout.table())));
    cell.setHorizontalAlignment(side);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setLeading(0, 1.25f);
    cell.setPadding(PADDING);
    cell.setPaddingBottom(PADDING + 2);
    cell.setBorderWidth(THIN);
    cell.setBorderColor(LINE);
    return cell;
  }
}
