package io.runonce.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a source become a figure. Fields are SQL conditions and amounts over the source's
 * columns; {@code population} says which rows the measure speaks of, {@code base} which of them it
 * can count. The store adds up the parts, {@link #figure} divides last.
 */
sealed interface Formula {

  /** Condition: the rows that the measure speaks of. */
  String population();

  /** Condition within the population: the rows that count in the denominator. */
  String base();

  /** Condition within the base: the rows that make the numerator. */
  String hit();

  /** What one row adds to the numerator. */
  String amount();

  /** The sums that the store computes, by the name of the part. */
  Map<Part, String> aggregates();

  /** The figure from the parts, null where the store had none. */
  Figure figure(Map<Part, @Nullable Double> parts);

  /** What the store adds up for a measure. */
  enum Part {
    POPULATION("population"),
    BASE("base"),
    NUMERATOR("numerator"),
    OTHER("other");

    private final String suffix;

    Part(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }

  private static String all(String... conditions) {
    StringBuilder text = new StringBuilder();
    for (String condition : conditions) {
      if (!condition.equals(EVERY)) {
        text.append(text.isEmpty() ? "" : " AND ").append('(').append(condition).append(')');
      }
    }
    return text.isEmpty() ? EVERY : text.toString();
  }

  private static String count(String condition) {
    return condition.equals(EVERY) ? "count()" : "countIf(" + condition + ")";
  }

  /** The condition that every row meets. */
  String EVERY = "1";

  private static double of(Map<Part, @Nullable Double> parts, Part part) {
    Double value = parts.get(part);
    return value == null ? 0 : value;
  }

  /** Hits ÷ base. */
  record Share(String population, String base, String hit) implements Formula {
    @Override
    public String amount() {
      return EVERY;
    }

    @Override
    public Map<Part, String> aggregates() {
      Map<Part, String> sums = new LinkedHashMap<>();
      sums.put(Part.POPULATION, count(population));
      sums.put(Part.BASE, count(all(population, base)));
      sums.put(Part.NUMERATOR, count(all(population, base, hit)));
      return sums;
    }

    @Override
    public Figure figure(Map<Part, @Nullable Double> parts) {
      double count = of(parts, Part.BASE);
      return Figure.of(of(parts, Part.POPULATION), count)
          .ratio(of(parts, Part.NUMERATOR), count, 1)
          .withChance();
    }
  }

  /**
   * Hits ÷ hits and misses, over a base that has undecided rows too: they widen {@code low} and
   * {@code high} and are in neither part (DOMAIN §7, promise_kept_rate).
   */
  record Decided(String population, String base, String hit, String miss) implements Formula {
    @Override
    public String amount() {
      return EVERY;
    }

    @Override
    public Map<Part, String> aggregates() {
      Map<Part, String> sums = new LinkedHashMap<>();
      sums.put(Part.POPULATION, count(population));
      sums.put(Part.BASE, count(all(population, base)));
      sums.put(Part.NUMERATOR, count(all(population, base, hit)));
      sums.put(Part.OTHER, count(all(population, base, miss)));
      return sums;
    }

    @Override
    public Figure figure(Map<Part, @Nullable Double> parts) {
      double hits = of(parts, Part.NUMERATOR);
      double misses = of(parts, Part.OTHER);
      double base = of(parts, Part.BASE);
      Figure figure = Figure.of(of(parts, Part.POPULATION), base).ratio(hits, hits + misses, 1);
      return base == 0
          ? figure
          : figure.judged(hits + misses).between(hits / base, 1 - misses / base).withChance();
    }
  }

  /** How many rows, or how much they add up to: a lone count has no denominator. */
  record Count(String population, String hit, String amount) implements Formula {
    Count(String population, String hit) {
      this(population, hit, EVERY);
    }

    @Override
    public String base() {
      return EVERY;
    }

    @Override
    public Map<Part, String> aggregates() {
      Map<Part, String> sums = new LinkedHashMap<>();
      String counted = all(population, hit);
      sums.put(Part.POPULATION, count(population));
      sums.put(
          Part.NUMERATOR,
          amount.equals(EVERY) ? count(counted) : "sumIf(" + amount + ", " + counted + ")");
      return sums;
    }

    @Override
    public Figure figure(Map<Part, @Nullable Double> parts) {
      double rows = of(parts, Part.POPULATION);
      return Figure.of(rows, rows).alone(of(parts, Part.NUMERATOR));
    }
  }

  /**
   * Σ amount over the base; the denominator counts the base. With {@code amountHigh} the sum is a
   * range whose low end it is.
   */
  record Sum(String population, String base, String amount, @Nullable String amountHigh)
      implements Formula {
    @Override
    public String hit() {
      return EVERY;
    }

    @Override
    public Map<Part, String> aggregates() {
      Map<Part, String> sums = new LinkedHashMap<>();
      String counted = all(population, base);
      sums.put(Part.POPULATION, count(population));
      sums.put(Part.BASE, count(counted));
      sums.put(Part.NUMERATOR, "sumIf(" + amount + ", " + counted + ")");
      if (amountHigh != null) {
        sums.put(Part.OTHER, "sumIf(" + amountHigh + ", " + counted + ")");
      }
      return sums;
    }

    @Override
    public Figure figure(Map<Part, @Nullable Double> parts) {
      double count = of(parts, Part.BASE);
      Figure figure = Figure.of(of(parts, Part.POPULATION), count);
      if (count == 0) {
        return figure.ratio(0, 0, 1);
      }
      double sum = of(parts, Part.NUMERATOR);
      Figure summed = figure.sum(sum, count);
      return amountHigh == null ? summed : summed.between(sum, of(parts, Part.OTHER));
    }
  }

  /** Σ amount ÷ Σ whole over the base, times {@code scale}; chance is not told. */
  record Ratio(String population, String base, String amount, String whole, int scale)
      implements Formula {
    @Override
    public String hit() {
      return "(" + amount + ") != 0";
    }

    @Override
    public Map<Part, String> aggregates() {
      Map<Part, String> sums = new LinkedHashMap<>();
      String counted = all(population, base);
      sums.put(Part.POPULATION, count(population));
      sums.put(Part.BASE, count(counted));
      sums.put(Part.NUMERATOR, "sumIf(" + amount + ", " + counted + ")");
      sums.put(Part.OTHER, "sumIf(" + whole + ", " + counted + ")");
      return sums;
    }

    @Override
    public Figure figure(Map<Part, @Nullable Double> parts) {
      return Figure.of(of(parts, Part.POPULATION), of(parts, Part.BASE))
          .ratio(of(parts, Part.NUMERATOR), of(parts, Part.OTHER), scale);
    }
  }

  /** The interpolated percentile of an amount; numerator and value are both it. */
  record Percentile(String population, String base, String amount, double level)
      implements Formula {
    @Override
    public String hit() {
      return EVERY;
    }

    @Override
    public Map<Part, String> aggregates() {
      Map<Part, String> sums = new LinkedHashMap<>();
      String counted = all(population, base);
      sums.put(Part.POPULATION, count(population));
      sums.put(Part.BASE, count(counted));
      sums.put(
          Part.NUMERATOR,
          "quantileExactInclusiveIf("
              + level
              + ")(assumeNotNull("
              + amount
              + "), "
              + counted
              + ")");
      return sums;
    }

    @Override
    public Figure figure(Map<Part, @Nullable Double> parts) {
      double count = of(parts, Part.BASE);
      Figure figure = Figure.of(of(parts, Part.POPULATION), count);
      return count == 0 ? figure.ratio(0, 0, 1) : figure.sum(of(parts, Part.NUMERATOR), count);
    }
  }
}
