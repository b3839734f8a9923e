package io.runonce.web.paper;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** — 1 —, a character away from the edge of the text: right on odd pages, left on even ones. */
final class PdfNumbers extends PdfPageEventHelper {
  private static final float SIZE = 14;
  private static final float BELOW = 7;

  private final PdfFonts fonts;

  PdfNumbers(PdfFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    String text = "— " + writer.getPageNumber() + " —";
    Phrase phrase = new Phrase(fonts.words(text, PaperFonts.Face.BODY, SIZE));
    float y = document.bottom() - Layout.points(BELOW) - SIZE;
    boolean odd = writer.getPageNumber() % 2 == 1;
    ColumnText.showTextAligned(
        writer.getDirectContent(),
        odd ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT,
        phrase,
        odd ? document.right() - SIZE : document.left() + SIZE,
        y,
        0);
  }
}
