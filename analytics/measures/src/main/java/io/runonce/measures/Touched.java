package io.runonce.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows a run is about to change or has changed, as conditions over the columns of each table.
 * They may hold too much, never too little.
 *
 * @param cases over {@code case_outcome}
 * @param applications over {@code application_outcome}
 * @param visits over the table of visits
 * @param events over the ids of events, in their table and in that of their days
 */
public record Touched(String cases, String applications, String visits, String events) {

  private static final Pattern READ = Pattern.compile("\\b(\\w+) FINAL\\b");

  /** The same text, reading of each table the rows that are meant alone. */
  String within(String sql) {
    Map<String, String> conditions =
        Map.of(
            "case_outcome", cases,
            "application_outcome", applications,
            "visit", visits,
            "event", events);
    return READ.matcher(sql)
        .replaceAll(read -> {
          String condition = conditions.get(read.group(1));
          String narrow =
              condition == null
                  ? read.group()
                  : "(SELECT * FROM " + read.group() + " WHERE " + condition + ")";
          return Matcher.quoteReplacement(narrow);
        });
  }

  /** All but these events. */
  Touched without(String fresh) {
    return new Touched(
        cases, applications, visits, "(" + events + ") AND event_id NOT IN (" + fresh + ")");
  }

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
    conditions.put("visit", living(visits));
    conditions.put("event_day", events);
    return conditions;
  }

  private static String living(String condition) {
    return "result_set = '' AND (" + condition + ")";
  }
}
