package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.anatomy.Part;
import io.runonce.web.casefile.CaseFile;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Filter;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.reference.Names;
import io.runonce.web.scope.Scope;
import io.runonce.web.text.Times;
import io.runonce.web.trend.PromiseTrend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a bulletin says, before it is put into words.
 *
 * @param filter what it is narrowed to, the month among it
 * @param reader whose rows it counts
 * @param figures the measures of its table, in order
 * @param units departments, the costliest first
 * @param items items with broken promises that may be told, the costliest first
 * @param unknown why closed cases could not be judged, the most frequent first
 * @param typical a case that shows what goes wrong
 * @param deadline the fifteenth working day from today; empty where the calendar does not say
 */
record BulletinFacts(
    YearMonth month,
    Filter filter,
    Scope reader,
    LocalDate today,
    Names names,
    LeadBoard board,
    List<Kpi> figures,
    List<Unit> units,
    List<Item> items,
    List<Part> unknown,
    PromiseTrend trend,
    Optional<CaseFile> typical,
    Optional<LocalDate> deadline) {
  /** Below this share of cases that can be judged no rate is told, but what is proven. */
  static final double HALF = 0.5;

  BulletinFacts {
    figures = List.copyOf(figures);
    units = List.copyOf(units);
    items = List.copyOf(items);
    unknown = List.copyOf(unknown);
  }

  /** A department: promise and reality, and the measure of it; null where it has none. */
  record Unit(ItemStanding standing, @Nullable MeasureResult kept) {
    String code() {
      return standing.code();
    }

    /** Whether its rate may be told. */
    boolean told() {
      Double coverage = kept == null ? null : kept.coverage();
      return kept != null && kept.shown() == Shown.FIGURE && coverage != null && coverage >= HALF;
    }
  }

  /** An item: promise and reality, the measure of broken ones, and why. */
  record Item(ItemStanding standing, @Nullable MeasureResult broken, List<Part> causes) {
    Item {
      causes = List.copyOf(causes);
    }

    String code() {
      return standing.code();
    }

    /** Whether a rate may be told; else counts are. */
    boolean told() {
      return broken != null && broken.shown() == Shown.FIGURE;
    }
  }

  /** The promise kept, over all of the filter. */
  Optional<Kpi> promise() {
    return board.promise().filter(kpi -> kpi.figure().population() > 0);
  }

  /** Whether less than half of the cases can be judged. */
  boolean mostlyUnknown() {
    Double coverage = promise().map(kpi -> kpi.figure().coverage()).orElse(null);
    return coverage == null || coverage < HALF;
  }

  /** Whether a rate may be told of the whole. */
  boolean told() {
    return !mostlyUnknown()
        && promise().filter(kpi -> kpi.figure().shown() == Shown.FIGURE).isPresent();
  }

  /** Until when events are in it. */
  Instant asOf() {
    return figures.getFirst().figure().asOf();
  }

  /** Whether the month was not over when the data ended. */
  boolean isRunning() {
    return !Times.date(asOf()).isAfter(month.atEndOfMonth());
  }

  /** The departments whose whole interval lies on one side of the whole's rate. */
  List<Unit> beyond(boolean better) {
    Double whole = promise().map(kpi -> kpi.figure().value()).orElse(null);
    if (!told() || whole == null) {
      return List.of();
    }
    return units.stream()
        .filter(unit -> unit.told() && unit.kept() != null && beyond(unit.kept(), whole, better))
        .toList();
  }

  private static boolean beyond(MeasureResult kept, double whole, boolean better) {
    Double low = kept.ciLow();
    Double high = kept.ciHigh();
    return low != null && high != null && (better ? low > whole : high < whole);
  }

  /** Departments that may be shown at all. */
  List<Unit> shownUnits() {
    return units.stream()
        .filter(unit -> unit.standing().judged() >= MeasureDefinition.NOTHING_BELOW)
        .toList();
  }
}
