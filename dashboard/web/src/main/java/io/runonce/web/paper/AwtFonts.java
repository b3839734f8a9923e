package io.runonce.web.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a font file known to what draws charts. */
final class AwtFonts {
  private AwtFonts() {}

  /**
   * Registers a font and gives its family.
   *
   * @throws FontMissing if it is none
   */
  static String register(Path file, int index) {
    try {
      Font[] fonts = Font.createFonts(file.toFile());
      Font font = fonts[Math.min(index, fonts.length - 1)];
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font.getFamily(java.util.Locale.ROOT);
    } catch (IOException | FontFormatException e) {
      throw new FontMissing(
          PaperFonts.KEY
              + " is "
              + file
              + ": it is no font that can be used ("
              + e.getMessage()
              + ")",
          e);
    }
  }
}
