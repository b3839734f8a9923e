package io.runonce.cli;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** What the running warehouse holds, and whether its calendar reaches far enough (DOMAIN C1). */
final class WarehouseChecks {
  /** The State Council's notice comes in November. */
  private static final MonthDay NOTICE_EXPECTED = MonthDay.of(11, 1);

  private static final Statement YEARS_WITHOUT_NOTICE =
      Statement.of(
          """
          SELECT DISTINCT toYear(event_time) AS year FROM event
          WHERE case_no != '' AND year NOT IN
            (SELECT year FROM calendar_day
             WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import))
          ORDER BY year
          """);
  private static final Statement KNOWN_YEARS =
      Statement.of(
          """
          SELECT toInt64(max(year)) AS last, toInt64(count()) AS days FROM calendar_day
          WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import)
          """);
  private static final Statement REJECTS =
      Statement.of(
          "SELECT code, toInt64(count()) AS n FROM rejected_event FINAL GROUP BY code ORDER BY n DESC");

  private final Door door;

  WarehouseChecks(Door door) {
    this.door = door;
  }

  List<Finding> findings() {
    boolean external = door.settings().clickHouseUrl().isPresent();
    if (!external && door.data().warehouse().isEmpty()) {
      return List.of(Finding.good("warehouse", "none yet on this data folder"));
    }
    try (Warehouse warehouse = door.open(Access.READER)) {
      List<Finding> findings = new ArrayList<>();
      warehouse.query(Statement.of("SELECT 1 AS one"));
      findings.add(Finding.good("warehouse", warehouse.config().url()));
      findings.addAll(calendar(warehouse));
      findings.addAll(rejects(warehouse));
      findings.addAll(terms(warehouse));
      findings.addAll(
          new TopicChecks(door.settings().sources(), door.clock())
              .findings(
                  warehouse.query(PartitionBacklog.NEWEST).stream()
                      .map(PartitionBacklog::of)
                      .toList()));
      return findings;
    } catch (WarehouseException e) {
      return List.of(
          external
              ? Finding.bad("warehouse", String.valueOf(e.getMessage()))
              : Finding.warn("warehouse", "not running; ./runonce up starts it"));
    }
  }

  private List<Finding> calendar(Warehouse warehouse) {
    List<Finding> findings = new ArrayList<>();
    Row known = warehouse.query(KNOWN_YEARS).getFirst();
    if (known.number("days") == 0) {
      findings.add(
          Finding.bad("calendar", "no holidays are loaded; ./runonce import catalogue DIR"));
      return findings;
    }
    findings.add(calendar(known.number("last"), BusinessZone.dateOf(door.clock().instant())));
    List<Row> missing = warehouse.query(YEARS_WITHOUT_NOTICE);
    if (!missing.isEmpty()) {
      List<Long> years = missing.stream().map(row -> row.number("year")).toList();
      findings.add(
          Finding.warn("calendar", "cases have events in years without a notice: " + years));
    }
    return findings;
  }

  /** In November it is time to ask for the next year's notice. */
  static Finding calendar(long last, LocalDate today) {
    boolean nextYearIsDue = !MonthDay.from(today).isBefore(NOTICE_EXPECTED);
    if (last >= today.getYear() + (nextYearIsDue ? 1 : 0)) {
      return Finding.good("calendar", "known up to " + last);
    }
    return Finding.warn(
        "calendar",
        "known up to "
            + last
            + "; ./runonce import calendar FILE adds the State Council's next notice,"
            + " or cases that need it stay UNKNOWN (NO_CALENDAR)");
  }

  private static List<Finding> terms(Warehouse warehouse) {
    long expired = warehouse.personalData().expired();
    return expired == 0
        ? List.of()
        : List.of(
            Finding.warn(
                "privacy",
                expired + " events are over the term of their source; ./runonce privacy unlink"));
  }

  private static List<Finding> rejects(Warehouse warehouse) {
    return warehouse.query(REJECTS).stream()
        .map(row ->
            Finding.warn(
                "rejects",
                row.number("n") + " × " + row.string("code") + "; ./runonce export rejects"))
        .toList();
  }
}
