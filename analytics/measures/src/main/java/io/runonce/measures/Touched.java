package io.runonce.measures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows a run is about to change or has changed, as conditions over the columns of each table.
 * They may hold too much, never too little.
 *
 * @param cases over {@code case_outcome}
 * @param applications over {@code application_outcome}
 * @param visits over the table of visits
 * @param events over the ids of events, in the table of their days
 */
public record Touched(String cases, String applications, String visits, String events) {

  /** A visit is counted where the cases are that it served. */
  private static final String SERVES =
      "arrayExists(served -> served IN (SELECT case_no FROM case_outcome WHERE $CASES), certain_cases)";

  /** The rows that runs after this one have written. */
  static Touched writtenAfter(long run) {
    String later = "run > " + run;
    return new Touched(later, later, later, "0");
  }

  /** The conditions by table. */
  Map<String, String> byTable() {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("case_outcome", living(cases));
    conditions.put("application_outcome", living(applications));
    conditions.put("visit", living(visits + " OR " + SERVES.replace("$CASES", living(cases))));
    conditions.put("event_day", events);
    return conditions;
  }

  private static String living(String condition) {
    return "result_set = '' AND (" + condition + ")";
  }
}
