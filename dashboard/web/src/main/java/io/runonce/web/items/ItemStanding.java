package io.runonce.web.items;

/**
 * Promise and reality of an item, or of all items of a filter, over its closed cases with a
 * declaration; means are over those with a bounded range.
 *
 * @param code the item; '' for all of the filter
 * @param closed closed cases with a declaration, bounded or not
 * @param provenBroken those that are proven broken, bounded or not
 * @param kept bounded and kept
 * @param broken bounded and broken
 * @param undecided bounded and neither
 * @param promised mean declared visits
 * @param low mean certain visits
 * @param high mean visits if all possible ones happened
 * @param extra certain visits beyond the promise, in all its broken cases
 */
public record ItemStanding(
    String code,
    String department,
    long closed,
    long provenBroken,
    long kept,
    long broken,
    long undecided,
    double promised,
    double low,
    double high,
    long extra) {
  /** No case at all. */
  public static final ItemStanding NONE = new ItemStanding("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Cases that could be judged. */
  public long judged() {
    return kept + broken;
  }

  /** Cases that the means rest on. */
  public long bounded() {
    return judged() + undecided;
  }

  /** The share of the closed cases that could be judged, in [0, 1]; 0 without a case. */
  public double coverage() {
    return closed == 0 ? 0 : (double) judged() / closed;
  }
}
