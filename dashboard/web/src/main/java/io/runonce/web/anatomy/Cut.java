package io.runonce.web.anatomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A cut through the cases of a filter into parts. What a page counts and the rows that it then
 * opens come from one text, so that they are equally many.
 */
public enum Cut {
  /** Closed cases with a broken promise, by their main cause. */
  PRIMARY_CAUSE(CutSql.PRIMARY_CAUSES, ""),
  /** The same, under each cause that holds. */
  CAUSE(CutSql.CAUSES, ""),
  /** Closed cases by the guide's version that they are judged by. */
  VERSION(
      CutSql.VERSIONS,
      """
      , countIf(visit_verdict = 'KEPT') AS kept, countIf(visit_verdict = 'BROKEN') AS broken,
      countIf(citizen_high IS NOT NULL) AS bounded, avgIf(citizen_low, citizen_high IS NOT NULL) AS low,
      avg(citizen_high) AS high, count(days_used) AS clocked, quantile(0.5)(days_used) AS days,
      quantile(0.9)(days_used) AS days_p90, countIf(time_verdict = 'KEPT') AS on_time,
      countIf(time_verdict IN ('KEPT', 'BROKEN')) AS timed, avg(materials_collected) AS materials\
      """),
  /** From which stage to which, with the trips, days and materials between. */
  EDGE(
      CutSql.EDGES,
      ", sum(trips) AS came, sum(futile_trips) AS in_vain, quantile(0.5)(days) AS median_days,"
          + " avg(materials) AS handed"),
  /** Ways through the stages. */
  PATH(
      CutSql.PATHS,
      ", any(path) AS way, avg(trips) AS came, quantile(0.5)(days) AS median_days,"
          + " countIf(visit_verdict = 'BROKEN') AS broken"),
  /** Trips by place. */
  PLACE(CutSql.PLACES, ", countIf(futile) AS in_vain"),
  /** Trips in vain by place. */
  FUTILE_PLACE(CutSql.FUTILE_PLACES, ""),
  /** Tickets by weekday and hour. */
  TICKET(
      CutSql.TICKETS,
      ", count(minutes) AS called, quantile(0.5)(minutes) AS median_wait,"
          + " quantile(0.9)(minutes) AS long_wait"),
  /** Closed cases by what their people said last. */
  GRADE(CutSql.GRADES, ""),
  /** Consultations by topic. */
  TOPIC(CutSql.TOPICS, ""),
  /** Closed cases by the materials taken for them. */
  MATERIAL(CutSql.MATERIALS, ", countIf(taken_elsewhere) AS elsewhere"),
  /** Those of which the same people gave the material elsewhere. */
  SHAREABLE(CutSql.SHAREABLE, ""),
  /** Corrections that ask for what no guide lists. */
  HIDDEN(CutSql.HIDDEN, ""),
  /** Those of a version that broke the promise of visits. */
  VERSION_BROKEN(CutSql.VERSION_BROKEN, ""),
  /** Those of a version that kept their limit. */
  VERSION_ON_TIME(CutSql.VERSION_ON_TIME, ""),
  /** Trips from stage to stage. */
  EDGE_TRIP(CutSql.EDGE_TRIPS, ""),
  /** Those of them in vain. */
  EDGE_FUTILE(CutSql.EDGE_FUTILE, ""),
  /** Cases of a whole way with a broken promise. */
  PATH_BROKEN(CutSql.PATH_BROKEN, ""),
  /** Closed cases that cannot be judged for want of a place's tickets. */
  UNFED(CutSql.UNFED, ""),
  /** Closed cases by the stage of life that the catalogue sorts them under. */
  LIFE_STAGE(CutSql.STAGES, ""),
  /** Those of them that were filed in a one-thing. */
  LIFE_STAGE_JOINT(CutSql.STAGE_JOINT, "");

  private final String rows;
  private final String sums;

  Cut(String rows, String sums) {
    this.rows = rows;
    this.sums = sums;
  }

  /** The rows, with their part. */
  String rows() {
    return rows;
  }

  /** What is told of a part beside how many rows it has. */
  String sums() {
    return sums;
  }

  /** Whether it reads what rows of cases tell of their course. */
  boolean isOfCourse() {
    return switch (this) {
      case EDGE,
          EDGE_TRIP,
          EDGE_FUTILE,
          PATH,
          PATH_BROKEN,
          PLACE,
          FUTILE_PLACE,
          TICKET,
          MATERIAL,
          SHAREABLE ->
          true;
      default -> false;
    };
  }

  /** How the address names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cut that an address names. */
  public static Optional<Cut> of(String key) {
    return Arrays.stream(values()).filter(cut -> cut.key().equals(key)).findFirst();
  }
}
