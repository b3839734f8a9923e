package io.runonce.web.paper;

/**
 * Sizes of a paper, in points unless said otherwise.
 *
 * @param top margin, millimetres
 * @param left margin, millimetres
 * @param right margin, millimetres
 * @param bottom margin, millimetres
 * @param title its size
 * @param body the text's size
 * @param line from line to line
 * @param table the size in tables
 * @param paged whether the pages are numbered
 */
public record Layout(
    float top,
    float left,
    float right,
    float bottom,
    float title,
    float body,
    float line,
    float table,
    boolean paged) {
  /** GB/T 9704: 22 lines of 28 characters, title 2号, text 3号. */
  public static final Layout OFFICIAL = new Layout(37, 28, 26, 35, 22, 16, 28.95f, 9, true);

  /** All on one sheet. */
  public static final Layout SHEET = new Layout(18, 22, 22, 14, 18, 11.5f, 18.5f, 10, false);

  private static final float MILLIMETRE = 72 / 25.4f;
  private static final float WIDTH = 210;

  /** Millimetres in points. */
  static float points(float millimetres) {
    return millimetres * MILLIMETRE;
  }

  /** How wide the text is, in points. */
  float width() {
    return points(WIDTH - left - right);
  }
}
