package io.runonce.web.paper;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfChunk;

/** Fonts that a PDF holds in part, and words set in them with lines that break as Chinese does. */
final class PdfFonts {
  private final Map<PaperFonts.Face, BaseFont> faces = new EnumMap<>(PaperFonts.Face.class);
  private final PaperFonts fonts;
  private final Locale language;

  PdfFonts(PaperFonts fonts, Locale language) {
    this.fonts = fonts;
    this.language = language;
  }

  BaseFont base(PaperFonts.Face face) {
    return faces.computeIfAbsent(face, this::open);
  }

  private BaseFont open(PaperFonts.Face face) {
    PaperFonts.FontFile font = fonts.of(face);
    try {
      BaseFont base = BaseFont.createFont(font.name(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      base.setSubset(true);
      return base;
    } catch (IOException | DocumentException e) {
      throw new FontMissing(
          "the font "
              + font.name()
              + " cannot be put into a PDF ("
              + e.getMessage()
              + "); let "
              + PaperFonts.KEY
              + " name another, or take --as docx",
          e);
    }
  }

  /** Words in a face. */
  Chunk words(String text, PaperFonts.Face face, float size) {
    Chunk chunk = new Chunk(text, new Font(base(face), size));
    chunk.setSplitCharacter(new Breaks(language));
    return chunk;
  }

  /** Where a line may end: nowhere before 。 and ，, nor after “ and （. */
  private static final class Breaks implements SplitCharacter {
    private final BreakIterator lines;
    private String known = "";

    Breaks(Locale language) {
      this.lines = BreakIterator.getLineInstance(language);
    }

    @Override
    public boolean isSplitCharacter(
        int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
      String whole = new String(text);
      if (!whole.equals(known)) {
        lines.setText(whole);
        known = whole;
      }
      return current + 1 >= text.length || lines.isBoundary(current + 1);
    }
  }
}
