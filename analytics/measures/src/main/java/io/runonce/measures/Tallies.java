package io.runonce.measures;

import io.runonce.contract.Grade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Sums that pages show beside the measures. They are asked for as measures are and kept in the same
 * day tables, but nobody publishes, exports or targets them: {@link Measures} has none of them.
 */
public final class Tallies {
  /** The codes of causes, in the order in which one is primary. */
  public static final List<String> CAUSES =
      List.of(
          "LAST_MILE",
          "REPEATED_MATERIAL",
          "GUIDE_INCOMPLETE",
          "REPEATED_CORRECTION",
          "DEPARTMENTS_NOT_JOINED",
          "UPSTREAM_SYSTEM",
          "CAPACITY",
          "LISTED_MATERIAL_MISSING",
          "UNEXPLAINED");

  /** The codes of why a verdict is not known, in the order in which one is told. */
  public static final List<String> REASONS =
      List.of(
          "NO_DECLARATION",
          "OPEN",
          "NOT_RECEIVED",
          "NO_SUBJECT",
          "AGENT_UNKNOWN",
          "NO_CALENDAR",
          "NO_TICKET_FEED",
          "AMBIGUOUS");

  private static final String DECLARED = Conditions.CLOSED + " AND declared_visits IS NOT NULL";
  private static final String UNJUDGED = Conditions.CLOSED + " AND visit_verdict = 'UNKNOWN'";
  private static final String BROKEN = Conditions.CLOSED + " AND " + Conditions.BROKEN;

  /** Closed cases with a declaration, and as numerator those proven broken, bounded or not. */
  public static final MeasureDefinition PROVEN =
      tally(
          "tally_proven", Sources.CASES_BY_CLOSING, new Formula.Count(DECLARED, Conditions.BROKEN));

  /** Σ declared visits of the closed cases that can be judged. */
  public static final MeasureDefinition PROMISED = promised("", Sources.CASES_BY_CLOSING);

  /** Σ certain visits of the same, with Σ of the possible ones as high end. */
  public static final MeasureDefinition CAME =
      tally(
          "tally_came",
          Sources.CASES_BY_CLOSING,
          new Formula.Sum(Conditions.CLOSED, Conditions.JUDGEABLE, "citizen_low", "citizen_high"));

  /** Σ certain visits beyond the promise, of the broken cases that can be judged. */
  public static final MeasureDefinition EXTRA =
      tally(
          "tally_extra",
          Sources.CASES_BY_CLOSING,
          new Formula.Count(BROKEN, Conditions.JUDGEABLE, "citizen_low - declared_visits"));

  /** Closed cases, and as numerator those that were filed in a one-thing. */
  public static final MeasureDefinition JOINT =
      tally("tally_joint", Sources.CASES_BY_CLOSING, new Formula.Count(Conditions.CLOSED, "joint"));

  /** Open cases past their due date. */
  public static final MeasureDefinition OPEN_LATE = open("late", "time_verdict = 'BROKEN'");

  /** Open cases with a working day or less. */
  public static final MeasureDefinition OPEN_URGENT =
      open("urgent", "time_verdict = 'UNKNOWN' AND days_left <= 1");

  /** Open cases whose promise is broken already. */
  public static final MeasureDefinition OPEN_BROKEN = open("broken", Conditions.BROKEN);

  /** Open cases of which one of these holds. */
  public static final MeasureDefinition OPEN_ANY =
      open(
          "any",
          "visit_verdict = 'BROKEN' OR time_verdict = 'BROKEN'"
              + " OR (time_verdict = 'UNKNOWN' AND days_left <= 1)");

  /** Σ declared visits of the closed applications that can be judged. */
  public static final MeasureDefinition APPLICATIONS_PROMISED =
      promised("application_", Sources.APPLICATIONS);

  /** Σ (lowest visits − declared)² of the same, with that of the highest visits as high end. */
  public static final MeasureDefinition APPLICATIONS_SPREAD =
      tally(
          "tally_application_spread",
          Sources.APPLICATIONS,
          new Formula.Sum(
              Conditions.CLOSED,
              Conditions.JUDGEABLE,
              square("citizen_low - declared_visits"),
              square("citizen_high - declared_visits")));

  private static final Map<String, MeasureDefinition> UNKNOWN =
      each("unknown", REASONS, UNJUDGED, reason -> "visit_unknown_reason = '" + reason + "'");

  /** Closed cases that cannot be judged for want of a place's tickets. */
  public static final MeasureDefinition UNFED =
      Objects.requireNonNull(UNKNOWN.get("NO_TICKET_FEED"));

  private static final Map<String, MeasureDefinition> PRIMARY =
      each("primary", CAUSES, BROKEN, cause -> "causes[1] = '" + cause + "'");

  private static final Map<String, MeasureDefinition> EVERY =
      each("cause", CAUSES, BROKEN, cause -> "has(causes, '" + cause + "')");

  private static final Map<String, MeasureDefinition> GRADES = ofGrades();

  private static final List<MeasureDefinition> ALL = together();

  private Tallies() {}

  /** Every one. */
  public static List<MeasureDefinition> all() {
    return ALL;
  }

  /** By its code, closed cases with a broken promise whose main cause it is. */
  public static Map<String, MeasureDefinition> primaryCauses() {
    return PRIMARY;
  }

  /** By its code, closed cases with a broken promise that it is a cause of. */
  public static Map<String, MeasureDefinition> causes() {
    return EVERY;
  }

  /** By its code, closed cases that cannot be judged for that reason. */
  public static Map<String, MeasureDefinition> unknownReasons() {
    return UNKNOWN;
  }

  /** Closed cases by what their people said last: a grade, DEFAULT or NONE. */
  public static Map<String, MeasureDefinition> grades() {
    return GRADES;
  }

  private static MeasureDefinition promised(String prefix, Source source) {
    return tally(
        "tally_" + prefix + "promised",
        source,
        new Formula.Sum(Conditions.CLOSED, Conditions.JUDGEABLE, "declared_visits", null));
  }

  private static MeasureDefinition open(String name, String condition) {
    return tally(
        "tally_open_" + name, Sources.CASES_NOW, new Formula.Count(Conditions.OPEN, condition));
  }

  private static String square(String amount) {
    return "(" + amount + ") * (" + amount + ")";
  }

  private static Map<String, MeasureDefinition> each(
      String kind, List<String> codes, String population, UnaryOperator<String> condition) {
    Map<String, MeasureDefinition> tallies = new LinkedHashMap<>();
    for (String code : codes) {
      tallies.put(
          code,
          tally(
              "tally_" + kind + "_" + code.toLowerCase(Locale.ROOT),
              Sources.CASES_BY_CLOSING,
              new Formula.Count(population, condition.apply(code))));
    }
    return Collections.unmodifiableMap(tallies);
  }

  private static Map<String, MeasureDefinition> ofGrades() {
    List<String> codes = new ArrayList<>(Arrays.stream(Grade.values()).map(Enum::name).toList());
    codes.add("DEFAULT");
    codes.add("NONE");
    return each(
        "grade",
        codes,
        Conditions.CLOSED,
        code ->
            switch (code) {
              case "DEFAULT" -> "active_grade = '' AND grade_origin = 'DEFAULT'";
              case "NONE" -> "active_grade = '' AND grade_origin != 'DEFAULT'";
              default -> "active_grade = '" + code + "'";
            });
  }

  private static MeasureDefinition tally(String id, Source source, Formula formula) {
    return MeasureDefinition.named(id, id, id)
        .numerator(formula.hit(), formula.hit())
        .counts(source, formula)
        .unit(Unit.CASES)
        .build();
  }

  private static List<MeasureDefinition> together() {
    List<MeasureDefinition> all =
        new ArrayList<>(
            List.of(
                PROVEN,
                PROMISED,
                CAME,
                EXTRA,
                JOINT,
                OPEN_LATE,
                OPEN_URGENT,
                OPEN_BROKEN,
                OPEN_ANY,
                APPLICATIONS_PROMISED,
                APPLICATIONS_SPREAD));
    all.addAll(UNKNOWN.values());
    all.addAll(PRIMARY.values());
    all.addAll(EVERY.values());
    all.addAll(GRADES.values());
    return List.copyOf(all);
  }
}
