package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures from day tables are the figures from the rows, cell for cell. */
@ExtendWith(StoreExtension.class)
class DayTablesITCase {
  private static final List<Filters> FILTERS =
      List.of(
          Filters.NONE,
          Filters.NONE.between(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31")),
          Filters.NONE.between(null, LocalDate.parse("2024-01-15")),
          Filters.NONE.between(LocalDate.parse("2024-02-29"), null),
          Filters.NONE.with(Dimension.REGION, List.of("330102", "330111")),
          Filters.NONE
              .with(Dimension.REGION, List.of("330102", "330111"))
              .with(Dimension.ITEM, List.of("I1", "I2"))
              .between(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-02-29")),
          Filters.NONE
              .with(Dimension.ITEM, List.of("I1", "I2"))
              .between(LocalDate.parse("2023-12-01"), LocalDate.parse("2024-02-29")),
          Filters.NONE.with(Dimension.CHANNEL, List.of("APP")));

  private static final List<ReaderScope> SCOPES =
      List.of(ReaderScope.everything(), ReaderScope.of(List.of("330100"), List.of("D1")));

  /** So that sixty cases are made in parts. */
  private static final long CASES_A_PART = 7;

  private static final ReaderScope IN_TOWNSHIP =
      ReaderScope.of(List.of("330102001", "330111"), List.of("D1", "D2"));

  private static final List<MeasureDefinition> KEPT_BY_DAY =
      Stream.concat(Measures.all().stream(), Tallies.all().stream())
          .filter(m -> !Rollups.of(m.source()).isEmpty())
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyMeasureIsTheSameEitherWayWhateverHasChanged(long seed, TestStore store) {
    RandomRows rows = new RandomRows(store, seed);
    DayTables tables =
        seed == 1 ? new DayTables(store.writer()) : new DayTables(store.writer(), CASES_A_PART);
    rows.cases(numbers(0, 60), 1);
    rows.visits(numbers(0, 60), 1);
    rows.events(120, 0);
    tables.listAll(1);
    tables.rebuild(TestStore.NOW, 1, 1);
    tables.settle(1);
    assertSame(store, "all, seed " + seed);

    tables.list(touched(numbers(0, 15), "1"), 2);
    rows.cases(numbers(5, 15), 2);
    rows.cases(numbers(60, 65), 2);
    rows.visits(numbers(0, 9), 2);
    rows.delete(1, 2);
    rows.events(40, 100);
    tables.list(touched(List.of(1), "1"), 2);
    tables.rebuild(TestStore.NOW, 1, 2);
    tables.settle(2);
    assertSame(store, "changed, seed " + seed);

    tables.list(touched(numbers(0, 9), "1"), 3);
    rows.cases(numbers(0, 9), 3);
    rows.delete(3, 3);
    store.writer().execute(Statement.of("OPTIMIZE TABLE case_outcome FINAL"));
    tables.list(touched(List.of(20), "0"), 4);
    rows.cases(List.of(20), 4);
    tables.rebuild(TestStore.NOW, 1, 4);
    tables.settle(4);
    assertSame(store, "killed between, then again, seed " + seed);
  }

  @Test
  void whatIsHalfWrittenIsMadeWhole(TestStore store) {
    RandomRows rows = new RandomRows(store, 7);
    DayTables tables = new DayTables(store.writer());
    rows.cases(numbers(0, 30), 1);
    tables.rebuild(TestStore.NOW, 1, 1);
    tables.settle(1);
    store.insert(
        "case_day",
        "source",
        "CLOSING",
        "level",
        0,
        "day",
        "2024-01-05",
        "rows",
        5,
        "promise_kept_rate_population",
        9);
    store.insert("day_dirty", "bucket", "case_day CLOSING", "day", "2024-01-01", "version", 4);
    tables.rebuild(TestStore.NOW, 1, 2);
    tables.settle(2);
    assertSame(store, "a bucket that was half written");
  }

  @Test
  void otherDefinitionsAreReadFromTheRowsUntilTheTablesAreMadeAnew(TestStore store) {
    RandomRows rows = new RandomRows(store, 8);
    DayTables tables = new DayTables(store.writer());
    rows.cases(numbers(0, 30), 1);
    tables.rebuild(TestStore.NOW, 1, 1);
    tables.settle(1);
    store.insert("day_state", "definitions", "other", "run", 2);
    rows.cases(numbers(30, 40), 2);
    assertThat(store.figure(PromiseKept.KEPT))
        .isEqualTo(
            store
                .service()
                .directly()
                .figure(
                    PromiseKept.KEPT, Filters.NONE, MeasureQuery.LIVING, ReaderScope.everything()));
    tables.rebuild(TestStore.NOW, 1, 3);
    tables.settle(3);
    assertSame(store, "made anew");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6, 7, 12})
  void partsHoldEachDayOnceAndAboutAsManyMonthsWhole(int count, TestStore store) {
    List<String> days = new ArrayList<>();
    List<String> months = new ArrayList<>();
    List<String> daysOfMonths = new ArrayList<>();
    for (String part : DaySql.parts(count, Span.DAY)) {
      days.add("countIf(" + part + ")");
    }
    for (String part : DaySql.parts(count, Span.MONTH)) {
      daysOfMonths.add("countIf(" + part + ")");
      months.add("uniqIf(toStartOfMonth(day), day > " + Rollup.NO_DAY + " AND " + part + ")");
    }
    Row row =
        store
            .writer()
            .query(
                Statement.of(
                    "SELECT count() AS all, %s AS days, %s AS inMonths, %s AS months, arrayMax([%s]) - arrayMin([%s]) AS apart"
                            .formatted(
                                String.join(" + ", days),
                                String.join(" + ", daysOfMonths),
                                String.join(" + ", months),
                                String.join(", ", months),
                                String.join(", ", months))
                        + " FROM (SELECT toDate32('2023-01-01') + number AS day FROM numbers(731)"
                        + " UNION ALL SELECT "
                        + Rollup.NO_DAY
                        + ")"))
            .getFirst();
    assertThat(row.number("days")).isEqualTo(row.number("all"));
    assertThat(row.number("inMonths")).isEqualTo(row.number("all"));
    assertThat(row.number("months")).isEqualTo(24);
    assertThat(row.number("apart")).isLessThanOrEqualTo(1);
  }

  @Test
  void theQuestionsOfTheOverviewAreAnsweredFromDays() {
    Standing standing = new Standing("", TestStore.NOW, 1, true);
    for (MeasureDefinition measure :
        List.of(
            PromiseKept.KEPT,
            PromiseKeptOfficially.KEPT,
            TripsSaved.COUNTED,
            Materials.REDUCED,
            Satisfaction.SATISFIED,
            Satisfaction.WITH_DEFAULTS,
            Punctuality.ON_TIME,
            Alarms.OVERDUE)) {
      for (Dimension dimension :
          List.of(Dimension.REGION, Dimension.DEPARTMENT, Dimension.ITEM, Dimension.LOCATION)) {
        MeasureQuery query = MeasureQuery.of(measure).by(dimension);
        assertThat(
                MeasureSql.passes(query, SCOPES.getFirst(), standing).getFirst().statement().sql())
            .contains("_day WHERE source = ");
      }
    }
  }

  @Test
  void aChannelIsAnsweredFromDaysByDepartmentAndItemToo() {
    Standing standing = new Standing("", TestStore.NOW, 1, true);
    Filters app = Filters.NONE.with(Dimension.CHANNEL, "APP");
    for (MeasureDefinition measure :
        List.of(PromiseKept.KEPT, TripsSaved.COUNTED, Punctuality.ON_TIME)) {
      for (Dimension dimension :
          List.of(Dimension.DEPARTMENT, Dimension.ITEM, Dimension.ONE_THING)) {
        assertThat(sql(MeasureQuery.of(measure).where(app).by(dimension), standing))
            .contains("_day WHERE source = ");
      }
    }
    MeasureQuery rated =
        MeasureQuery.of(List.of(Satisfaction.SATISFIED, Satisfaction.WITH_DEFAULTS));
    assertThat(sql(rated.where(app.with(Dimension.ITEM, "I1")), standing))
        .contains("_day WHERE source = ");
  }

  private static String sql(MeasureQuery query, Standing standing) {
    return MeasureSql.passes(query, SCOPES.getFirst(), standing).stream()
        .map(pass -> pass.statement().sql())
        .collect(Collectors.joining("\n"));
  }

  private static Touched touched(List<Integer> cases, String events) {
    return new Touched(
        RandomRows.are("case_no", "C", cases),
        RandomRows.are("application_no", "C", cases),
        RandomRows.are("visit_id", "V", cases),
        events);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static void assertSame(TestStore store, String what) {
    for (List<Dimension> by : breakdowns()) {
      assertSame(store, what, by, FILTERS.get(1), SCOPES.getFirst());
    }
    for (Filters filters : FILTERS) {
      assertSame(store, what, List.of(), filters, SCOPES.getFirst());
      assertSame(store, what, List.of(Dimension.REGION), filters, SCOPES.getLast());
    }
    for (Filters filters :
        List.of(FILTERS.getFirst(), FILTERS.get(2), FILTERS.get(5), FILTERS.getLast())) {
      assertSame(store, what, List.of(Dimension.ITEM), filters, SCOPES.getLast());
      assertSame(store, what, List.of(Dimension.DEPARTMENT, Dimension.MONTH), filters, IN_TOWNSHIP);
    }
  }

  private static void assertSame(
      TestStore store, String what, List<Dimension> by, Filters filters, ReaderScope scope) {
    List<Dimension> used = new ArrayList<>(by);
    used.addAll(filters.dimensions());
    List<MeasureDefinition> measures =
        KEPT_BY_DAY.stream().filter(m -> m.dimensions().containsAll(used)).toList();
    MeasureQuery query = MeasureQuery.of(measures).where(filters).by(by);
    List<MeasureResult> fromDays = store.service().run(query, scope);
    List<MeasureResult> fromRows = store.service().directly().run(query, scope);
    List<MeasureResult> same = new ArrayList<>(fromDays);
    same.retainAll(fromRows);
    fromDays.removeAll(same);
    fromRows.removeAll(same);
    assertThat(fromDays).as("%s by %s, %s, %s", what, by, filters, scope).isEqualTo(fromRows);
  }

  private static List<List<Dimension>> breakdowns() {
    List<List<Dimension>> breakdowns = new ArrayList<>();
    breakdowns.add(List.of());
    for (Dimension dimension : Dimension.values()) {
      breakdowns.add(List.of(dimension));
    }
    breakdowns.add(List.of(Dimension.REGION, Dimension.MONTH));
    breakdowns.add(List.of(Dimension.DEPARTMENT, Dimension.WEEK));
    breakdowns.add(List.of(Dimension.LOCATION, Dimension.HOUR));
    breakdowns.add(List.of(Dimension.ITEM, Dimension.DEPARTMENT));
    breakdowns.add(List.of(Dimension.REGION, Dimension.ITEM));
    return breakdowns;
  }
}
