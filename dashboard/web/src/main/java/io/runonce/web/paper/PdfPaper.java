package io.runonce.web.paper;

import io.runonce.web.text.Times;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;

/** Writes a paper as PDF: words that can be searched, in fonts that it holds; charts as lines. */
final class PdfPaper {
  private static final Color RED = new Color(0xE6, 0x00, 0x12);

  // So that 28 characters of 3号 fit in a line of 156 mm.
  private static final float TIGHT = 0.986f;
  private static final int KEPT_LINES = 3;

  private final Document document;
  private final PdfWriter writer;
  private final Layout layout;
  private final PdfFonts words;
  private final PaperFonts fonts;

  private PdfPaper(
      Document document, PdfWriter writer, Layout layout, PdfFonts words, PaperFonts fonts) {
    this.document = document;
    this.writer = writer;
    this.layout = layout;
    this.words = words;
    this.fonts = fonts;
  }

  static byte[] write(Paper paper, Instant made, PaperFonts fonts) {
    Layout layout = paper.layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document =
        new Document(
            PageSize.A4,
            Layout.points(layout.left()),
            Layout.points(layout.right()),
            Layout.points(layout.top()),
            Layout.points(layout.bottom()));
    PdfWriter writer = PdfWriter.getInstance(document, out);
    PdfFonts words = new PdfFonts(fonts, paper.language());
    if (layout.paged()) {
      writer.setPageEvent(new PdfNumbers(words));
    }
    document.open();
    document.addTitle(paper.title());
    document.addCreator("runonce");
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language().toLanguageTag()));
    writer
        .getInfo()
        .put(
            PdfName.CREATIONDATE,
            new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(made, Times.ZONE))));
    PdfPaper writing = new PdfPaper(document, writer, layout, words, fonts);
    paper.blocks().forEach(writing::add);
    document.close();
    return out.toByteArray();
  }

  private void add(Block block) {
    float body = layout.body();
    switch (block) {
      case Block.Mark mark -> line(mark.text(), PaperFonts.Face.HEAD, body, Element.ALIGN_LEFT);
      case Block.Head head -> head(head);
      case Block.Title title -> title(title.text());
      case Block.Addressees whom ->
          line(whom.text(), PaperFonts.Face.BODY, body, Element.ALIGN_LEFT);
      case Block.Heading heading -> {
        need(layout.line() * KEPT_LINES);
        text(
            heading.text(),
            heading.level() == 1 ? PaperFonts.Face.HEAD : PaperFonts.Face.KAI,
            layout.paged() ? 0 : layout.line() / 4);
      }
      case Block.Text text -> text(text.text(), PaperFonts.Face.BODY, 0);
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.AnnexList annexes -> annexes(annexes);
      case Block.Signature signature -> signature(signature);
      case Block.Annex annex -> annex(annex);
      case Block.Imprint imprint -> imprint(imprint);
    }
  }

  /** Goes to the next page unless this much room is left on this one. */
  private void need(float height) {
    if (writer.getVerticalPosition(true) - document.bottom() < height) {
      document.newPage();
    }
  }

  private Paragraph line(String text, PaperFonts.Face face, float size, int side) {
    Paragraph paragraph = paragraph(text, face, size, side);
    document.add(paragraph);
    return paragraph;
  }

  private Paragraph paragraph(String text, PaperFonts.Face face, float size, int side) {
    float set = size == layout.body() && layout.paged() ? size * TIGHT : size;
    Paragraph paragraph = new Paragraph(words.words(text.isEmpty() ? " " : text, face, set));
    paragraph.setLeading(size <= layout.body() ? layout.line() : size * 1.5f);
    paragraph.setAlignment(side);
    return paragraph;
  }

  private void text(String text, PaperFonts.Face face, float before) {
    Paragraph paragraph = paragraph(text, face, layout.body(), Element.ALIGN_JUSTIFIED);
    paragraph.setFirstLineIndent(layout.body() * 2 * (layout.paged() ? TIGHT : 1));
    paragraph.setSpacingBefore(before);
    document.add(paragraph);
  }

  private void blank() {
    line("", PaperFonts.Face.BODY, layout.body(), Element.ALIGN_LEFT);
  }

  private void head(Block.Head head) {
    float size = Math.min(layout.title() * 2, layout.width() / Math.max(1, head.office().length()));
    Chunk office = words.words(head.office(), PaperFonts.Face.TITLE, size);
    office.getFont().setColor(RED);
    Paragraph paragraph = new Paragraph(office);
    paragraph.setAlignment(Element.ALIGN_CENTER);
    paragraph.setLeading(size * 1.5f);
    document.add(paragraph);
    blank();
    line(head.number(), PaperFonts.Face.BODY, layout.body(), Element.ALIGN_CENTER);
    Paragraph rule = new Paragraph();
    rule.setLeading(layout.line() / 2);
    rule.add(new Chunk(new LineSeparator(2, 100, RED, Element.ALIGN_CENTER, 0)));
    document.add(rule);
    blank();
  }

  private void title(String text) {
    line(text, PaperFonts.Face.TITLE, layout.title(), Element.ALIGN_CENTER);
    if (layout.paged()) {
      blank();
    }
  }

  private void table(Block.Table block) {
    if (!block.title().isEmpty()) {
      need(layout.table() * 8);
      caption(block.title());
    }
    PdfPTable table = new PdfTable(words, layout).of(block);
    table.setSpacingBefore(4);
    document.add(table);
    if (!block.note().isEmpty()) {
      small(block.note());
    }
  }

  private void small(String text) {
    Paragraph note = paragraph(text, PaperFonts.Face.BODY, layout.table(), Element.ALIGN_LEFT);
    note.setLeading(layout.table() * 1.4f);
    note.setSpacingAfter(layout.table() / 2);
    document.add(note);
  }

  private void caption(String text) {
    Paragraph caption =
        paragraph(text, PaperFonts.Face.HEAD, layout.table() + 1.5f, Element.ALIGN_CENTER);
    caption.setLeading(layout.table() * 1.6f);
    document.add(caption);
  }

  private void chart(Block.Chart chart) {
    ChartImage image = ChartImage.of(chart.spec(), fonts.chartFamily());
    PdfTemplate template =
        writer.getDirectContent().createTemplate(ChartImage.WIDTH, image.height());
    Graphics2D graphics = template.createGraphicsShapes(ChartImage.WIDTH, image.height());
    image.paint(graphics);
    graphics.dispose();
    Image picture = Image.getInstance(template);
    float height = layout.width() * image.height() / ChartImage.WIDTH;
    picture.scaleToFit(layout.width(), height);
    picture.setAlignment(Image.MIDDLE);
    picture.setAlt(chart.caption());
    need(height + layout.line() * 2);
    document.add(picture);
    caption(chart.caption());
  }

  private void annexes(Block.AnnexList annexes) {
    blank();
    for (int i = 0; i < annexes.names().size(); i++) {
      String label = i == 0 ? annexes.label() : "\u3000".repeat(annexes.label().length());
      text(label + (i + 1) + ". " + annexes.names().get(i), PaperFonts.Face.BODY, 0);
    }
  }

  private void signature(Block.Signature signature) {
    need(layout.line() * KEPT_LINES);
    blank();
    for (String text : new String[] {signature.office(), signature.date()}) {
      Paragraph line = paragraph(text, PaperFonts.Face.BODY, layout.body(), Element.ALIGN_RIGHT);
      line.setIndentationRight(layout.body() * 4);
      document.add(line);
    }
  }

  private void annex(Block.Annex annex) {
    document.newPage();
    line(annex.label(), PaperFonts.Face.HEAD, layout.body(), Element.ALIGN_LEFT);
    Paragraph title =
        paragraph(annex.title(), PaperFonts.Face.TITLE, layout.title(), Element.ALIGN_CENTER);
    title.setSpacingAfter(layout.line() / 2);
    document.add(title);
  }

  private void imprint(Block.Imprint imprint) {
    PdfPTable table = new PdfPTable(1);
    table.setWidthPercentage(100);
    table.setSpacingBefore(layout.line());
    for (String text : new String[] {imprint.copies(), imprint.printed()}) {
      PdfPCell cell =
          new PdfPCell(
              paragraph(
                  text, PaperFonts.Face.BODY, Math.min(layout.body(), 14), Element.ALIGN_LEFT));
      cell.setBorder(Rectangle.TOP | Rectangle.BOTTOM);
      cell.setPadding(4);
      table.addCell(cell);
    }
    table.setKeepTogether(true);
    document.add(table);
  }
}
