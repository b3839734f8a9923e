package io.runonce.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a day table holds of a source: the parts of its measures, added up by day or month and by
 * some of its columns. Names of columns are the source's, so that what is asked of it can be asked
 * of them.
 *
 * @param table the day table, which several sources may share
 * @param name tells the rollups of a table apart
 * @param keys the columns that dimensions are read from, and what each is in the source's rows;
 *     those that no level has are left out
 * @param bundles those of the columns that hold several keys each, for a source whose rows belong
 *     to several groups
 * @param levels those of months first, and from the fewest rows to the most; a question is answered
 *     from the first that has all that it needs
 * @param watched where the days of rows that change are found
 */
record Rollup(
    String table,
    String name,
    Source source,
    Map<String, String> keys,
    List<Bundle> bundles,
    List<Level> levels,
    List<Watched> watched) {
  /** The day of rows that have no moment: before all others. */
  static final String NO_DAY = "toDate32('1900-01-01')";

  /** The key of the first six digits of the region's code; levels of the whole code have it too. */
  static final String COUNTY = "county";

  static final String REGION = "region_code";

  /**
   * Rows whose change changes a day.
   *
   * @param table case_outcome, application_outcome, visit or event_day
   * @param day its date, null where a row has none
   */
  record Watched(String table, String day) {}

  Rollup {
    bundles = List.copyOf(bundles);
    levels = List.copyOf(levels);
    Map<String, String> used = new TreeMap<>(keys);
    used.keySet().retainAll(levels.stream().flatMap(level -> level.keys().stream()).toList());
    keys = Collections.unmodifiableMap(used);
    watched = List.copyOf(watched);
  }

  /** What is added up: the source's rows, each once, with the columns of the keys. */
  String from() {
    Source.Spread spread = source.spread();
    return spread == null ? source.from() : spread.all();
  }

  /** Whether its rows are events, or may be. */
  boolean readsEvents() {
    return from().contains("event FINAL");
  }

  /** What {@code day_dirty} calls its buckets. */
  String bucket() {
    return table + ' ' + name;
  }

  /** The keys in one order for all statements. */
  List<String> keyNames() {
    return List.copyOf(keys.keySet());
  }

  /** The day of a row of the source. */
  String day() {
    String time = source.time();
    return time == null
        ? "materialize(" + NO_DAY + ")"
        : "ifNull(toDate32(" + time + "), " + NO_DAY + ")";
  }

  /** What is made anew at once: a month, where any level is of months. */
  Span unit() {
    return levels.stream().map(Level::span).max(Comparator.naturalOrder()).orElse(Span.DAY);
  }

  /**
   * How a level is written in its column: a bit for each key that it lacks, the last key's first,
   * and that of its span.
   */
  int mask(Level level) {
    int mask = 0;
    for (String key : keyNames()) {
      mask = 2 * mask + (level.keys().contains(key) ? 0 : 1);
    }
    return mask | level.span().bit();
  }

  /** The sums of all measures and tallies of the source, each with the column it is kept in. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    Stream.concat(Measures.all().stream(), Tallies.all().stream())
        .filter(measure -> measure.source().equals(source))
        .forEach(measure ->
            measure
                .formula()
                .aggregates()
                .forEach(
                    (part, sql) -> parts.putIfAbsent(sql, measure.id() + '_' + part.suffix())));
    return parts;
  }

  /**
   * The first level that has all these dimensions; empty if none has.
   *
   * @param isFine whether regions below counties are to be told apart
   */
  Optional<Level> covering(MeasureQuery query, Collection<Dimension> dimensions, boolean isFine) {
    List<String> needed = new ArrayList<>(isFine ? List.of(REGION) : List.of());
    for (Dimension dimension : dimensions) {
      List<String> readFrom = keysOf(dimension);
      if (readFrom.isEmpty() && !dimension.isPeriod()) {
        return Optional.empty();
      }
      needed.addAll(readFrom);
    }
    return levels.stream()
        .filter(level -> level.span().holds(query) && tells(level).containsAll(needed))
        .findFirst();
  }

  /** The keys that rows of a level tell, on their own or in a bundle. */
  private Set<String> tells(Level level) {
    Set<String> told = new TreeSet<>(level.keys());
    bundles.stream()
        .filter(bundle -> level.keys().contains(bundle.column()))
        .forEach(bundle -> told.addAll(bundle.keys()));
    return told;
  }

  /** The bundle that tells a dimension of a level; empty where a column of its own does. */
  Optional<Bundle> bundle(Level level, Dimension dimension) {
    return bundles.stream()
        .filter(bundle -> level.keys().contains(bundle.column()))
        .filter(
            bundle -> !keysOf(dimension).isEmpty() && bundle.keys().containsAll(keysOf(dimension)))
        .findFirst();
  }

  /** A level as a source of its own; its moment is a date. */
  Source asSource(Level level) {
    Map<Dimension, String> columns = new EnumMap<>(Dimension.class);
    source
        .columns()
        .forEach((dimension, sql) -> {
          List<String> readFrom = keysOf(dimension);
          if (!dimension.isOfTime() && !readFrom.isEmpty() && tells(level).containsAll(readFrom)) {
            columns.put(dimension, sql);
          }
        });
    Map<Dimension, String> all = source.time() == null ? columns : Sources.withTime(columns, "day");
    if (all.containsKey(Dimension.HOUR)) {
      all.put(Dimension.HOUR, "hour");
    }
    if (all.containsKey(Dimension.REGION) && !tells(level).contains(REGION)) {
      all.put(Dimension.REGION, COUNTY);
    }
    return new Source(
        source.grain(),
        source.basis(),
        table,
        "source = '" + name + "' AND level = " + mask(level),
        source.time() == null ? null : "day",
        all,
        List.of("day"),
        List.of(),
        null);
  }

  private List<String> keysOf(Dimension dimension) {
    Set<String> told = new TreeSet<>();
    levels.forEach(level -> told.addAll(tells(level)));
    if (dimension == Dimension.HOUR) {
      return told.contains("hour") ? List.of("hour") : List.of();
    }
    if (dimension == Dimension.REGION) {
      return told.contains(COUNTY) ? List.of(COUNTY) : List.of();
    }
    return dimension.isPeriod() || !source.supports(dimension)
        ? List.of()
        : told.stream().filter(key -> names(source.column(dimension), key)).toList();
  }

  private static boolean names(String sql, String key) {
    return Pattern.compile("\\b" + key + "\\b").matcher(sql).find();
  }
}
