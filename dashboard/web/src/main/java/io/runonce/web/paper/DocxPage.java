package io.runonce.web.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The page of a DOCX: A4, margins, the grid of lines, page numbers. */
final class DocxPage {
  private static final int TWIPS = 20;
  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;
  private static final int NUMBER_SIZE = 14;

  private DocxPage() {}

  static int twips(float points) {
    return Math.round(points * TWIPS);
  }

  static void on(XWPFDocument document, Layout layout) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(margin(layout.top()));
    margins.setBottom(margin(layout.bottom()));
    margins.setLeft(margin(layout.left()));
    margins.setRight(margin(layout.right()));
    margins.setFooter(margin(layout.bottom() - 10));
    margins.setHeader(margin(layout.top() / 2));
    if (layout.paged()) {
      CTDocGrid grid = section.addNewDocGrid();
      grid.setType(STDocGrid.LINES);
      grid.setLinePitch(BigInteger.valueOf(twips(layout.line())));
      document.setEvenAndOddHeadings(true);
      number(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
      number(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }
  }

  /** The size of what has none of its own. */
  static void style(XWPFDocument document, Layout layout) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setDefault(true);
    style.setStyleId("Normal");
    style.addNewName().setVal("Normal");
    style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(Math.round(layout.body() * 2)));
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static BigInteger margin(float millimetres) {
    return BigInteger.valueOf(twips(Layout.points(millimetres)));
  }

  /** — 1 —, a character away from the edge of the text. */
  private static void number(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph paragraph = footer.createParagraph();
    paragraph.setAlignment(side);
    int away = twips(NUMBER_SIZE);
    if (side == ParagraphAlignment.RIGHT) {
      paragraph.setIndentationRight(away);
    } else {
      paragraph.setIndentationLeft(away);
    }
    run(paragraph, "— ");
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    XWPFRun number =
        new XWPFRun(paragraph.getCTP().getFldSimpleArray(0).addNewR(), (IRunBody) paragraph);
    number.setFontSize(NUMBER_SIZE);
    number.setText("1");
    run(paragraph, " —");
  }

  private static void run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(NUMBER_SIZE);
    run.setText(text);
  }
}
