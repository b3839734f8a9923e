package io.runonce.web.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of a DOCX: as wide as the text, its head on every page, numbers to the right. */
final class DocxTable {
  private static final String SHADE = "F2F2F2";

  private final XWPFDocument document;
  private final Layout layout;

  DocxTable(XWPFDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
  }

  void add(Block.Table block) {
    List<Block.Column> columns = block.columns();
    XWPFTable table = document.createTable(block.rows().size() + 1, columns.size());
    int[] widths = widths(columns);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
      for (int _ : widths) {
        grid.addNewGridCol();
      }
    }
    for (int i = 0; i < widths.length; i++) {
      grid.getGridColArray(i).setW(BigInteger.valueOf(widths[i]));
    }
    table.setWidth(DocxPage.twips(layout.width()));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < columns.size(); i++) {
      XWPFTableCell cell = head.getCell(i);
      cell.setColor(SHADE);
      fill(cell, widths[i], columns.get(i).name(), ParagraphAlignment.CENTER, DocxFont.HEAD);
    }
    for (int r = 0; r < block.rows().size(); r++) {
      row(table.getRow(r + 1), columns, block.rows().get(r), widths);
    }
  }

  private void row(XWPFTableRow row, List<Block.Column> columns, List<String> texts, int[] widths) {
    row.setCantSplitRow(true);
    for (int i = 0; i < columns.size(); i++) {
      ParagraphAlignment side =
          columns.get(i).number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
      fill(row.getCell(i), widths[i], texts.get(i), side, DocxFont.BODY);
    }
  }

  private int[] widths(List<Block.Column> columns) {
    int all = columns.stream().mapToInt(Block.Column::width).sum();
    int whole = DocxPage.twips(layout.width());
    return columns.stream().mapToInt(column -> whole * column.width() / all).toArray();
  }

  private void fill(
      XWPFTableCell cell, int width, String text, ParagraphAlignment side, DocxFont font) {
    cell.setWidth(String.valueOf(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setAlignment(side);
    DocxText.offGrid(paragraph);
    XWPFRun run = paragraph.createRun();
    font.on(run);
    run.setFontSize(layout.table());
    run.setText(text);
  }
}
