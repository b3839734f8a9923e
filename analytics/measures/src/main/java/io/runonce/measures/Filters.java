package io.runonce.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question is narrowed to. Values of one dimension are alternatives; a region stands for all
 * that lies in it.
 *
 * @param values the dimensions that narrow, each with at least one value
 * @param from the first date, in the business zone, or null for all before
 * @param to the last date, itself in, or null for all after
 */
public record Filters(
    Map<Dimension, List<String>> values, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Everything, all of time. */
  public static final Filters NONE = new Filters(Map.of(), null, null);

  public Filters {
    Map<Dimension, List<String>> copy = new EnumMap<>(Dimension.class);
    values.forEach((dimension, allowed) -> {
      if (allowed.isEmpty()) {
        throw new IllegalArgumentException("no value given for " + dimension.key());
      }
      copy.put(dimension, List.copyOf(allowed));
    });
    values = Collections.unmodifiableMap(copy);
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends " + to + ", before it begins " + from);
    }
  }

  /** Narrowed to one value of a dimension too. */
  public Filters with(Dimension dimension, String value) {
    return with(dimension, List.of(value));
  }

  /** Narrowed to any of some values of a dimension too. */
  public Filters with(Dimension dimension, List<String> allowed) {
    Map<Dimension, List<String>> more = new EnumMap<>(Dimension.class);
    more.putAll(values);
    more.put(dimension, allowed);
    return new Filters(more, from, to);
  }

  /** The same over other dates, both in. */
  public Filters between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Filters(values, first, last);
  }

  /**
   * The same over the period before, of equal length: whole months before whole months, else as
   * many days. Empty unless both ends are given.
   */
  public Optional<Filters> periodBefore() {
    LocalDate first = from;
    LocalDate last = to;
    if (first == null || last == null) {
      return Optional.empty();
    }
    LocalDate next = last.plusDays(1);
    if (first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1) {
      long months = ChronoUnit.MONTHS.between(first, next);
      return Optional.of(between(first.minusMonths(months), first.minusDays(1)));
    }
    long days = ChronoUnit.DAYS.between(first, next);
    return Optional.of(between(first.minusDays(days), first.minusDays(1)));
  }

  /** The same a year earlier; months stay whole. Empty unless both ends are given. */
  public Optional<Filters> yearBefore() {
    LocalDate first = from;
    LocalDate last = to;
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(between(first.minusYears(1), last.plusDays(1).minusYears(1).minusDays(1)));
  }

  /** The dimensions that narrow. */
  public Set<Dimension> dimensions() {
    return values.keySet();
  }
}
