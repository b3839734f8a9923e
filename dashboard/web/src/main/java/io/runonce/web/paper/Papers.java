package io.runonce.web.paper;

import java.time.Instant;
import java.util.Optional;

/** Writes papers: the package's door. */
public final class Papers {
  private Papers() {}

  /**
   * The paper as DOCX.
   *
   * @param made when
   * @param fonts what charts are drawn with; where there are none, words stand for them
   */
  public static byte[] docx(Paper paper, Instant made, Optional<PaperFonts> fonts) {
    return DocxPaper.write(paper, made, fonts);
  }

  /**
   * The paper as PDF, which holds the parts of the fonts that it uses.
   *
   * @throws FontMissing if there are none, or one may not be held
   */
  public static byte[] pdf(Paper paper, Instant made, Optional<PaperFonts> fonts) {
    return PdfPaper.write(paper, made, fonts.orElseThrow(PaperFonts::missing));
  }
}
