package io.runonce.web.onething;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.SavingsLedger;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads the savings ledgers of one-things (DOMAIN §7, annualised forecast). */
@Service
public class Ledgers {
  /** What is saved. */
  public static final List<String> MEASURES = List.of("trips_saved", "materials_reduced");

  private static final String JOINT =
      " WHERE result_set = '' AND joint AND closed_at IS NOT NULL AND baseline_visits IS NOT NULL AND "
          + CaseConditions.SQL;

  /** Few are joint: which it may be is found first, in all versions of their rows. */
  private static final String BEGUN =
      "SELECT toString(one_thing) AS code, toDate32(min(closed_at)) AS begun FROM"
          + " application_outcome FINAL"
          + JOINT
          + " AND application_no IN (SELECT application_no FROM application_outcome"
          + JOINT
          + ") GROUP BY code ORDER BY count() DESC, code";

  private final Figures figures;
  private final Store store;
  private final Clock clock;

  public Ledgers(Figures figures, Store store, Clock clock) {
    this.figures = figures;
    this.store = store;
    this.clock = clock;
  }

  /** The ledgers under a filter, whose period is left aside: each has two of its own. */
  public List<Ledger> read(Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    List<Ledger> ledgers = new ArrayList<>();
    store
        .read(CaseConditions.bind(Statement.of(BEGUN), filter, today), row -> row)
        .forEach(row ->
            Ledger.halves(row.date("begun"), today)
                .ifPresent(halves -> ledgers.addAll(of(row.string("code"), halves, filter))));
    return ledgers;
  }

  private List<Ledger> of(String code, Ledger.Halves halves, Filter filter) {
    Filter thing = filter.withOneThing(code);
    Map<String, MeasureResult> first = figures.some(MEASURES, thing.withPeriod(halves.first()));
    Map<String, MeasureResult> second = figures.some(MEASURES, thing.withPeriod(halves.second()));
    List<Ledger> ledgers = new ArrayList<>();
    for (String measure : MEASURES) {
      counted(first.get(measure))
          .ifPresent(sample ->
              counted(second.get(measure))
                  .ifPresent(
                      actual -> ledgers.add(Ledger.of(code, measure, halves, sample, actual))));
    }
    return ledgers;
  }

  private static Optional<SavingsLedger.Counted> counted(
      @org.jspecify.annotations.Nullable MeasureResult result) {
    return Optional.ofNullable(result)
        .filter(r -> r.numerator() != null && r.denominator() != null)
        .map(SavingsLedger.Counted::of);
  }
}
