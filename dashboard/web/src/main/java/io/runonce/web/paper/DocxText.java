package io.runonce.web.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Paragraphs of a DOCX. */
final class DocxText {
  private static final int TWO_CHARACTERS = 200;
  private static final String RED = "E60012";
  private static final int THICK = 16;

  // 28 characters of 3号 are 6 points wider than the standard's line: each gives up a fifth of a
  // point. Not by a grid of characters, which office suites read differently.
  private static final int TIGHT = -4;

  private final XWPFDocument document;
  private final Layout layout;

  DocxText(XWPFDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
  }

  /** A paragraph of one line height, flush left. */
  XWPFParagraph line(String text, DocxFont font, float size, ParagraphAlignment side) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(side);
    if (size <= layout.body()) {
      paragraph.setSpacingBetween(layout.line(), LineSpacingRule.EXACT);
    }
    XWPFRun run = paragraph.createRun();
    font.on(run);
    run.setFontSize(size);
    if (layout.paged() && size == layout.body()) {
      run.setCharacterSpacing(TIGHT);
    }
    run.setText(text);
    return paragraph;
  }

  /** A paragraph of the text: two characters in, both edges even. */
  XWPFParagraph text(String text, DocxFont font) {
    XWPFParagraph paragraph = line(text, font, layout.body(), ParagraphAlignment.BOTH);
    CTPPr properties = paragraph.getCTPPr();
    CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
    indent.setFirstLine(BigInteger.valueOf(DocxPage.twips(layout.body() * 2)));
    return paragraph;
  }

  /** A heading that the outline of the document knows. */
  void heading(int level, String text) {
    XWPFParagraph paragraph = text(text, level == 1 ? DocxFont.HEAD : DocxFont.KAI);
    paragraph.setKeepNext(true);
    if (!layout.paged()) {
      paragraph.setSpacingBefore(DocxPage.twips(layout.line() / 4));
    }
    outline(paragraph, level);
  }

  void outline(XWPFParagraph paragraph, int level) {
    paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
  }

  /** The issuing office in red, its number, and the red line below. */
  void head(Block.Head head) {
    float size = Math.min(layout.title() * 2, layout.width() / Math.max(1, head.office().length()));
    XWPFParagraph office = line(head.office(), DocxFont.TITLE, size, ParagraphAlignment.CENTER);
    office.getRuns().getFirst().setColor(RED);
    line("", DocxFont.BODY, layout.body(), ParagraphAlignment.CENTER);
    XWPFParagraph number =
        line(head.number(), DocxFont.BODY, layout.body(), ParagraphAlignment.CENTER);
    var bottom = number.getCTPPr().addNewPBdr().addNewBottom();
    bottom.setVal(STBorder.SINGLE);
    bottom.setSz(BigInteger.valueOf(THICK));
    bottom.setSpace(BigInteger.valueOf(4));
    bottom.setColor(RED);
    line("", DocxFont.BODY, layout.body(), ParagraphAlignment.CENTER);
  }

  /** A line between thin rules, above it and, if it is the last, below it. */
  void ruled(String text, boolean last) {
    XWPFParagraph paragraph =
        line(text, DocxFont.BODY, Math.min(layout.body(), 14), ParagraphAlignment.LEFT);
    var borders = paragraph.getCTPPr().addNewPBdr();
    borders.addNewTop().setVal(STBorder.SINGLE);
    if (last) {
      borders.addNewBottom().setVal(STBorder.SINGLE);
    }
  }

  /** Small print and pictures keep their own height whatever the grid of the page. */
  static void offGrid(XWPFParagraph paragraph) {
    paragraph.getCTPPr().addNewSnapToGrid().setVal(false);
  }
}
