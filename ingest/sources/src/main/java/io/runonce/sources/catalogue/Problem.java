package io.runonce.sources.catalogue;

/**
 * Something wrong, or odd, in one cell.
 *
 * @param row as an editor counts them, the header being 1; 0 where it concerns the whole file
 * @param column empty where it concerns the whole row
 * @param expected what is allowed there, or what is odd
 */
public record Problem(String file, int row, String column, String value, String expected) {
  private static final int LONGEST_SHOWN = 60;

  /** One line for people: where, what, what is allowed. */
  public String line() {
    StringBuilder line = new StringBuilder(file);
    if (row > 0) {
      line.append(" row ").append(row);
    }
    if (!column.isEmpty()) {
      line.append(", ").append(column).append(" '").append(shown()).append('\'');
    }
    return line.append(": ").append(expected).toString();
  }

  private String shown() {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }
}
