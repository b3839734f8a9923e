package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result set stands on.
 *
 * @param resultSet its name
 * @param asOf events after it do not exist
 * @param catalogue the number of the import that it was reckoned with
 * @param hasDays whether its day tables hold what the definitions say
 */
record Standing(String resultSet, Instant asOf, long catalogue, boolean hasDays) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):");

  Standing(String resultSet, Instant asOf, long catalogue) {
    this(resultSet, asOf, catalogue, false);
  }

  Standing withoutDays() {
    return new Standing(resultSet, asOf, catalogue);
  }

  LocalDate today() {
    return BusinessZone.dateOf(asOf);
  }

  /** The text with what it names of this and of further values, and no others. */
  Statement statement(String sql, Map<String, Object> further) {
    Map<String, Object> all = new HashMap<>(further);
    all.put("result_set", resultSet);
    all.put("as_of", asOf);
    all.put("today", today());
    all.put("catalogue", catalogue);
    all.put("any_time", resultSet.equals(MeasureQuery.LIVING));
    all.put("plan_time", asOf);
    Map<String, Object> used = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(sql);
    while (matcher.find()) {
      String name = matcher.group(1);
      Object value = all.get(name);
      if (value == null) {
        throw new IllegalStateException("no value for {" + name + "} in " + sql);
      }
      used.put(name, value);
    }
    return new Statement(sql, used);
  }

  Statement statement(String sql) {
    return statement(sql, Map.of());
  }
}
