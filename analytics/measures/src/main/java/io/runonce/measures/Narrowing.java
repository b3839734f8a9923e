package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition that a source's rows must meet: filters, period and the reader's scope. Columns are
 * the source's, values are bound. Rows that do not tell where they belong are for those alone who
 * may see everything.
 */
final class Narrowing {
  private static final String PERSON = "subjectId";
  private static final String FINAL = " FINAL";

  /** Periods up to this long leave most rows out. */
  private static final long TIGHT_DAYS = 92;

  /** One of many values: to ask for it leaves most rows out. */
  private static final Set<Dimension> TELLING =
      EnumSet.of(Dimension.ITEM, Dimension.DEPARTMENT, Dimension.ONE_THING, Dimension.LOCATION);

  /** Columns that hold what lies beyond a row's own department. */
  private static final Set<String> SHARED =
      Set.of("cases", "certain_cases", "certainCases", "possibleCases", PERSON);

  private final Source source;
  private final List<String> own = new ArrayList<>();
  private final Standing standing;
  private final boolean isByDay;
  private final Function<Dimension, Optional<Bundle>> bundles;
  private final List<String> conditions = new ArrayList<>();

  /** Conditions that one of a row's tuples must meet, all of them. */
  private final List<String> bundled = new ArrayList<>();

  private final List<Dimension> bundledBy = new ArrayList<>();
  private @Nullable Bundle bundle;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private boolean spread;
  private boolean isTight;

  private Narrowing(
      Source source,
      Standing standing,
      boolean isByDay,
      Function<Dimension, Optional<Bundle>> bundles) {
    this.source = source;
    this.standing = standing;
    this.isByDay = isByDay;
    this.bundles = bundles;
  }

  static Narrowing of(
      Source source, Filters filters, List<Dimension> by, ReaderScope scope, Standing standing) {
    return new Narrowing(source, standing, false, dimension -> Optional.empty())
        .to(filters, by, scope);
  }

  /**
   * The same of rows whose moment is a date, the first of all where they have none.
   *
   * @param bundles which column of tuples tells a dimension, where none of its own does
   */
  static Narrowing ofDays(
      Source source,
      Function<Dimension, Optional<Bundle>> bundles,
      Filters filters,
      List<Dimension> by,
      ReaderScope scope,
      Standing standing) {
    return new Narrowing(source, standing, true, bundles).to(filters, by, scope);
  }

  private Narrowing to(Filters filters, List<Dimension> by, ReaderScope scope) {
    add(source.where());
    if (isByDay) {
      days(filters, by);
    } else {
      period(filters, by);
    }
    filters.values().forEach(this::filter);
    by.forEach(this::groups);
    scope.regions().ifPresent(this::regions);
    scope.departments().ifPresent(this::departments);
    return this;
  }

  /** Where the rows come from: joined with what they belong to only if the question needs it. */
  String from() {
    Source.Spread joined = source.spread();
    Bundle told = bundle;
    if (told != null && !bundledBy.isEmpty()) {
      String values = bundledBy.stream().map(source::column).collect(Collectors.joining(", "));
      return "(SELECT *, "
          + told.each(all(bundled), "tuple(" + values + ")")
          + " AS of_bundle FROM "
          + source.from()
          + ")";
    }
    return spread && joined != null ? joined.from() : source.from();
  }

  /** The SQL of a dimension of the breakdown, over the rows of {@link #from}. */
  String column(Dimension by) {
    int place = bundledBy.indexOf(by);
    return place < 0 ? source.column(by) : "of_bundle." + (place + 1);
  }

  /** Whether a row may come more than once, so that rows must be told apart. */
  boolean isSpread() {
    return spread;
  }

  String where() {
    List<String> met = new ArrayList<>();
    keys().ifPresent(met::add);
    met.addAll(conditions);
    if (bundle != null && bundledBy.isEmpty()) {
      met.add(bundle.any(all(bundled)));
    }
    return met.isEmpty() ? "" : " WHERE " + String.join(" AND ", met);
  }

  /**
   * Which keys it may be, found in all versions of the rows: FINAL then compares the versions of
   * these alone, and the newest must meet the conditions itself. Where hardly a row is left out, to
   * look for keys costs more than it spares.
   */
  private Optional<String> keys() {
    String living = source.from();
    if (isByDay || spread || !isTight || !living.endsWith(FINAL)) {
      return Optional.empty();
    }
    String key = "cityHash64(" + source.key().getFirst() + ")";
    String table = living.substring(0, living.length() - FINAL.length());
    return Optional.of(
        "%1$s IN (SELECT %1$s FROM %2$s WHERE %3$s)".formatted(key, table, all(conditions)));
  }

  private static String all(List<String> conditions) {
    return conditions.isEmpty() ? Formula.EVERY : String.join(" AND ", conditions);
  }

  /** The text with the values that it names, and no others. */
  Statement statement(String sql) {
    return standing.statement(sql, arguments);
  }

  private void period(Filters filters, List<Dimension> by) {
    String time = source.time();
    if (time == null) {
      return;
    }
    LocalDate from = filters.from();
    LocalDate to = filters.to();
    if (from != null) {
      bind("from", BusinessZone.startOf(from));
      add(time + " >= {from:DateTime64(3)}");
    }
    isTight = from != null && to != null && ChronoUnit.DAYS.between(from, to) < TIGHT_DAYS;
    if (to != null) {
      bind("until", BusinessZone.startOf(to.plusDays(1)));
      add(time + " < {until:DateTime64(3)}");
    }
    if (by.stream().anyMatch(Dimension::isOfTime)) {
      add(time + " IS NOT NULL");
    }
  }

  private void days(Filters filters, List<Dimension> by) {
    String day = source.time();
    if (day == null) {
      return;
    }
    LocalDate from = filters.from();
    LocalDate to = filters.to();
    if (from != null) {
      bind("from", from);
      add(day + " >= {from:Date32}");
    }
    if (to != null) {
      bind("until", to);
      add(day + " <= {until:Date32}");
    }
    if (from == null && (to != null || by.stream().anyMatch(Dimension::isOfTime))) {
      add(day + " > " + Rollup.NO_DAY);
    }
  }

  private void filter(Dimension dimension, List<String> allowed) {
    uses(dimension);
    String column = source.column(dimension);
    isTight = isTight || TELLING.contains(dimension);
    if (dimension == Dimension.REGION) {
      add(dimension, within(column, "region", allowed));
    } else {
      bind(dimension.key(), allowed);
      add(dimension, column + " IN {" + dimension.key() + ":Array(String)}");
    }
  }

  private void regions(List<String> codes) {
    uses(Dimension.REGION);
    own.add(within("region_code", "scope_region", codes));
    if (source.supports(Dimension.REGION)) {
      add(Dimension.REGION, within(source.column(Dimension.REGION), "scope_region", codes));
    } else {
      add("0");
    }
  }

  private void departments(List<String> codes) {
    uses(Dimension.DEPARTMENT);
    bind("scope_departments", codes);
    isTight = true;
    own.add("department_code IN {scope_departments:Array(String)}");
    if (source.supports(Dimension.DEPARTMENT)) {
      add(
          Dimension.DEPARTMENT,
          source.column(Dimension.DEPARTMENT) + " IN {scope_departments:Array(String)}");
    } else {
      add("0");
    }
  }

  /** Comparisons with single prefixes, which the store makes once a distinct code. */
  private String within(String column, String name, List<String> codes) {
    isTight = isTight || (!codes.isEmpty() && codes.stream().allMatch(RegionCode::isBelowCounty));
    List<String> parts = new ArrayList<>();
    for (String code : codes) {
      String parameter = name + "_" + parts.size();
      bind(parameter, RegionCode.prefix(code));
      parts.add("startsWith(" + column + ", {" + parameter + ":String})");
    }
    return parts.isEmpty() ? "0" : "(" + String.join(" OR ", parts) + ")";
  }

  /**
   * The rows of a statement as the reader may see them: what a row shares with others' cases names
   * the reader's own alone, and no person.
   *
   * @param columns the statement's, in order
   */
  String hidingOthers(String sql, List<String> columns, String order) {
    if (own.isEmpty() || columns.stream().noneMatch(SHARED::contains)) {
      return sql;
    }
    String shown = columns.stream().map(this::ownAlone).collect(Collectors.joining(", "));
    return "SELECT " + shown + " FROM (" + sql + ") ORDER BY " + order;
  }

  private String ownAlone(String column) {
    if (!SHARED.contains(column)) {
      return "`" + column + "`";
    }
    return column.equals(PERSON)
        ? "'' AS `" + column + "`"
        : "arrayFilter(one -> one IN (SELECT case_no FROM case_outcome FINAL WHERE result_set = "
            + "{result_set:String} AND "
            + String.join(" AND ", own)
            + "), `"
            + column
            + "`) AS `"
            + column
            + "`";
  }

  private void uses(Dimension dimension) {
    Source.Spread joined = source.spread();
    spread = spread || (joined != null && joined.dimensions().contains(dimension));
  }

  private void groups(Dimension by) {
    uses(by);
    bundles
        .apply(by)
        .ifPresent(told -> {
          bundle = told;
          bundledBy.add(by);
        });
  }

  private void add(Dimension dimension, String condition) {
    Optional<Bundle> told = bundles.apply(dimension);
    told.ifPresent(holds -> bundle = holds);
    (told.isPresent() ? bundled : conditions).add(condition);
  }

  /** One more value that the statement may name. */
  void bind(String name, Object value) {
    arguments.put(name, value);
  }

  /** One more condition over the source's columns. */
  void add(String condition) {
    if (!condition.equals(Formula.EVERY)) {
      conditions.add(condition);
    }
  }
}
