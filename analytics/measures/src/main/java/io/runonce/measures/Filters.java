package io.runonce.measures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** The dimensions that narrow. */
  public Set<Dimension> dimensions() {
    return values.keySet();
  }
}
