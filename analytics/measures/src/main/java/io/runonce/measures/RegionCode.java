package io.runonce.measures;

/**
 * Statistical division codes nest by their leading digits: two for a province, four a city, six a
 * county, nine a township, twelve a village; the digits of a level that is not meant are zero.
 */
final class RegionCode {
  /** The digits of a county's code. */
  private static final int COUNTY = 6;

  private static final int TOWNSHIP = 9;

  private RegionCode() {}

  /** The digits with which every code begins that lies in this region: 330100 → 3301. */
  static String prefix(String code) {
    String short9 = without(code, "000", TOWNSHIP);
    String short6 = without(short9, "000", COUNTY);
    if (short6.length() != COUNTY) {
      return short6;
    }
    return without(without(short6, "00", COUNTY - 2), "00", 2);
  }

  /** Whether it lies within a county and is none: a township or a village. */
  static boolean isBelowCounty(String code) {
    return prefix(code).length() > COUNTY;
  }

  private static String without(String code, String zeros, int length) {
    return code.length() == length + zeros.length() && code.endsWith(zeros)
        ? code.substring(0, length)
        : code;
  }
}
