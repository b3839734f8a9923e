package io.runonce.measures;

/**
 * Wilson's score interval at 95 % for k of n.
 *
 * @param low in [0, 1]
 * @param high in [0, 1]
 */
public record Wilson(double low, double high) {
  private static final double Z = 1.959963984540054;

  /** The interval for {@code hits} of {@code count}; count must be positive. */
  public static Wilson of(double hits, double count) {
    if (count <= 0 || hits < 0 || hits > count) {
      throw new IllegalArgumentException("no interval for " + hits + " of " + count);
    }
    double share = hits / count;
    double z2 = Z * Z / count;
    double centre = (share + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(share * (1 - share) / count + z2 / (4 * count)) / (1 + z2);
    return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
