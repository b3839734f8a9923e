package io.runonce.measures;

/**
 * The events whose coming a run reckons, as selects of their ids.
 *
 * @param fresh that no day table has counted yet, see {@link DayTables#fresh}
 * @param altered that one may have counted as they were before, which is not kept
 */
public record Arrivals(String fresh, String altered) {
  private static final String NOTHING = "SELECT event_id FROM event_batch WHERE 0";

  /** None came. */
  public static final Arrivals NONE = new Arrivals(NOTHING, NOTHING);
}
