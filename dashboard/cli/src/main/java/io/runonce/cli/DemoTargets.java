package io.runonce.cli;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the simulated district has set itself for the year: without targets no card of the demo
 * could tell whether its figure is good, nor a plan that it is behind.
 */
final class DemoTargets {
  private static final String ORIGIN = "模拟数据：区年度工作目标";
  private static final int MONTHS = 12;

  /** A share that is to be reached by the end of the year; an empty department means everybody. */
  private record Aim(String measure, String department, String owner, double from, double to) {}

  private static final List<Aim> AIMS =
      List.of(
          new Aim("promise_kept_rate", "", "区政务服务管理局", 0.70, 0.85),
          new Aim("promise_kept_rate", "GA", "公安分局", 0.70, 0.80),
          new Aim("promise_kept_rate", "RS", "人社局", 0.70, 0.85),
          new Aim("on_time_rate", "", "区政务服务管理局", 0.90, 0.95),
          new Aim("satisfaction_rate", "", "区政务服务管理局", 0.90, 0.97),
          new Aim("first_time_rate", "", "区政务服务管理局", 0.70, 0.85),
          new Aim("online_case_rate", "", "区数据局", 0.35, 0.50));

  private DemoTargets() {}

  /** Sets them for the year that it is, with a node for each month. */
  static void set(Warehouse warehouse, Instant now) {
    warehouse.insert("target", rows(now));
  }

  static List<Map<String, Object>> rows(Instant now) {
    int year = BusinessZone.dateOf(now).getYear();
    return AIMS.stream().map(aim -> row(aim, year, now)).toList();
  }

  private static Map<String, Object> row(Aim aim, int year, Instant now) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure_id", aim.measure());
    row.put("department_code", aim.department());
    row.put("valid_from", LocalDate.of(year, Month.JANUARY, 1));
    row.put("revision", 1);
    row.put("due_date", LocalDate.of(year, Month.DECEMBER, 31));
    row.put("value", aim.to());
    row.put("owner", aim.owner());
    row.put(
        "node_months",
        IntStream.rangeClosed(1, MONTHS).mapToObj(month -> LocalDate.of(year, month, 1)).toList());
    row.put(
        "node_values",
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> aim.from() + (aim.to() - aim.from()) * month / MONTHS)
            .toList());
    row.put("origin", ORIGIN);
    row.put("set_by", "demo");
    row.put("set_at", now);
    return row;
  }
}
