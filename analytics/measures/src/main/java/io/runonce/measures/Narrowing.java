package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The condition that a source's rows must meet: filters, period and the reader's scope. Columns are
 * the source's, values are bound. Rows that do not tell where they belong are for those alone who
 * may see everything.
 */
final class Narrowing {
  private static final String PERSON = "subjectId";

  /** Columns that hold what lies beyond a row's own department. */
  private static final Set<String> SHARED =
      Set.of("cases", "certain_cases", "certainCases", "possibleCases", PERSON);

  private final Source source;
  private final List<String> own = new ArrayList<>();
  private final Standing standing;
  private final boolean isByDay;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private boolean spread;

  private Narrowing(Source source, Standing standing, boolean isByDay) {
    this.source = source;
    this.standing = standing;
    this.isByDay = isByDay;
  }

  static Narrowing of(
      Source source, Filters filters, List<Dimension> by, ReaderScope scope, Standing standing) {
    return new Narrowing(source, standing, false).to(filters, by, scope);
  }

  /** The same of rows whose moment is a date, the first of all where they have none. */
  static Narrowing ofDays(
      Source source, Filters filters, List<Dimension> by, ReaderScope scope, Standing standing) {
    return new Narrowing(source, standing, true).to(filters, by, scope);
  }

  private Narrowing to(Filters filters, List<Dimension> by, ReaderScope scope) {
    add(source.where());
    if (isByDay) {
      days(filters, by);
    } else {
      period(filters, by);
    }
    filters.values().forEach(this::filter);
    by.forEach(this::uses);
    scope.regions().ifPresent(this::regions);
    scope.departments().ifPresent(this::departments);
    return this;
  }

  /** Where the rows come from: joined with what they belong to only if the question needs it. */
  String from() {
    Source.Spread joined = source.spread();
    return spread && joined != null ? joined.from() : source.from();
  }

  /** Whether a row may come more than once, so that rows must be told apart. */
  boolean isSpread() {
    return spread;
  }

  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
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
    if (dimension == Dimension.REGION) {
      add(within(column, "region", allowed));
    } else {
      bind(dimension.key(), allowed);
      add(column + " IN {" + dimension.key() + ":Array(String)}");
    }
  }

  private void regions(List<String> codes) {
    uses(Dimension.REGION);
    own.add(within("region_code", "scope_region", codes));
    if (source.supports(Dimension.REGION)) {
      add(within(source.column(Dimension.REGION), "scope_region", codes));
    } else {
      add("0");
    }
  }

  private void departments(List<String> codes) {
    uses(Dimension.DEPARTMENT);
    bind("scope_departments", codes);
    own.add("department_code IN {scope_departments:Array(String)}");
    if (source.supports(Dimension.DEPARTMENT)) {
      add(source.column(Dimension.DEPARTMENT) + " IN {scope_departments:Array(String)}");
    } else {
      add("0");
    }
  }

  /** Comparisons with single prefixes, which the store makes once a distinct code. */
  private String within(String column, String name, List<String> codes) {
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
