package io.runonce.web.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes a paper as DOCX. Its fonts are named, not held; its charts are pictures. */
final class DocxPaper {
  private final XWPFDocument document;
  private final Layout layout;
  private final DocxText text;
  private final Optional<PaperFonts> fonts;

  private DocxPaper(XWPFDocument document, Layout layout, Optional<PaperFonts> fonts) {
    this.document = document;
    this.layout = layout;
    this.text = new DocxText(document, layout);
    this.fonts = fonts;
  }

  /**
   * The paper as a file.
   *
   * @param fonts what charts are drawn with; without, words stand for them
   */
  static byte[] write(Paper paper, Instant made, Optional<PaperFonts> fonts) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      DocxFont.table(document);
      DocxPage.style(document, paper.layout());
      DocxPaper writing = new DocxPaper(document, paper.layout(), fonts);
      paper.blocks().forEach(writing::add);
      DocxPage.on(document, paper.layout());
      var about = document.getProperties().getCoreProperties();
      about.setTitle(paper.title());
      about.setCreated(made.truncatedTo(ChronoUnit.SECONDS).toString());
      about.setLastModifiedByUser("runonce");
      document.write(out);
      return out.toByteArray();
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("an instant is a date", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Block block) {
    float body = layout.body();
    switch (block) {
      case Block.Mark mark -> text.line(mark.text(), DocxFont.HEAD, body, ParagraphAlignment.LEFT);
      case Block.Head head -> text.head(head);
      case Block.Title title -> title(title.text());
      case Block.Addressees whom ->
          text.line(whom.text(), DocxFont.BODY, body, ParagraphAlignment.LEFT);
      case Block.Heading heading -> text.heading(heading.level(), heading.text());
      case Block.Text paragraph -> text.text(paragraph.text(), DocxFont.BODY);
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.AnnexList annexes -> annexes(annexes);
      case Block.Signature signature -> signature(signature);
      case Block.Annex annex -> annex(annex);
      case Block.Imprint imprint -> {
        text.ruled(imprint.copies(), false);
        text.ruled(imprint.printed(), true);
      }
    }
  }

  private void title(String words) {
    XWPFParagraph title =
        text.line(words, DocxFont.TITLE, layout.title(), ParagraphAlignment.CENTER);
    title.setSpacingAfter(DocxPage.twips(layout.line()) / (layout.paged() ? 1 : 2));
  }

  private void table(Block.Table table) {
    if (!table.title().isEmpty()) {
      caption(table.title()).setKeepNext(true);
    }
    new DocxTable(document, layout).add(table);
    small(table.note());
  }

  private void small(String note) {
    XWPFParagraph paragraph =
        text.line(note, DocxFont.BODY, layout.table(), ParagraphAlignment.LEFT);
    paragraph.setSpacingBetween(1);
    DocxText.offGrid(paragraph);
  }

  private XWPFParagraph caption(String words) {
    XWPFParagraph caption =
        text.line(words, DocxFont.HEAD, layout.table() + 1.5f, ParagraphAlignment.CENTER);
    caption.setSpacingBetween(1);
    DocxText.offGrid(caption);
    return caption;
  }

  private void chart(Block.Chart chart) {
    if (fonts.isEmpty()) {
      text.text(chart.without(), DocxFont.BODY);
      return;
    }
    ChartImage image = ChartImage.of(chart.spec(), fonts.get().chartFamily());
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(true);
    DocxText.offGrid(paragraph);
    XWPFRun run = paragraph.createRun();
    int width = Units.toEMU(layout.width());
    int height = (int) ((long) width * image.height() / ChartImage.WIDTH);
    try (ByteArrayInputStream png = new ByteArrayInputStream(image.png())) {
      XWPFPicture picture = run.addPicture(png, PictureType.PNG, "chart.png", width, height);
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.caption());
      run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.caption());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a PNG is a picture", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    caption(chart.caption());
  }

  private void annexes(Block.AnnexList annexes) {
    text.line("", DocxFont.BODY, layout.body(), ParagraphAlignment.LEFT);
    for (int i = 0; i < annexes.names().size(); i++) {
      String label = i == 0 ? annexes.label() : "\u3000".repeat(annexes.label().length());
      text.text(label + (i + 1) + ". " + annexes.names().get(i), DocxFont.BODY);
    }
  }

  private void signature(Block.Signature signature) {
    text.line("", DocxFont.BODY, layout.body(), ParagraphAlignment.LEFT);
    for (String words : new String[] {signature.office(), signature.date()}) {
      XWPFParagraph line = text.line(words, DocxFont.BODY, layout.body(), ParagraphAlignment.RIGHT);
      line.setIndentationRight(DocxPage.twips(layout.body() * 4));
      line.setKeepNext(words.equals(signature.office()));
    }
  }

  private void annex(Block.Annex annex) {
    XWPFParagraph label =
        text.line(annex.label(), DocxFont.HEAD, layout.body(), ParagraphAlignment.LEFT);
    label.setPageBreak(true);
    text.outline(label, 1);
    XWPFParagraph title =
        text.line(annex.title(), DocxFont.TITLE, layout.title(), ParagraphAlignment.CENTER);
    title.setKeepNext(true);
    title.setSpacingAfter(DocxPage.twips(layout.line()) / 2);
  }
}
