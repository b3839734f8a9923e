package io.runonce.measures;

import org.jspecify.annotations.Nullable;

/**
 * A value with its parts. Nulls are what is not measured: no value without a denominator, no
 * denominator for a lone count, no bounds where nothing is unknown, no interval where chance does
 * not apply.
 *
 * @param value numerator ÷ denominator (times the scale), or the sum itself
 * @param low what it would be if everything unknown went against it
 * @param high what it would be if everything unknown went for it
 * @param chance Wilson's interval, for shares
 * @param excluded rows of the population that are left out
 * @param judged rows that the value rests on: the n that the minimum is for
 * @param population rows that the measure speaks of
 */
record Figure(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Wilson chance,
    @Nullable Double numerator,
    @Nullable Double denominator,
    long excluded,
    long judged,
    long population) {

  static Figure of(double population, double base) {
    long rows = Math.round(population);
    long counted = Math.round(base);
    return new Figure(null, null, null, null, null, null, rows - counted, counted, rows);
  }

  Figure ratio(double numerator, double denominator, int scale) {
    Double quotient = denominator == 0 ? null : scale * numerator / denominator;
    return new Figure(
        quotient, low, high, chance, numerator, denominator, excluded, judged, population);
  }

  Figure sum(double sum, double count) {
    return new Figure(sum, low, high, chance, sum, count, excluded, judged, population);
  }

  Figure alone(double count) {
    return new Figure(count, low, high, chance, count, null, excluded, judged, population);
  }

  Figure judged(double rows) {
    return new Figure(
        value, low, high, chance, numerator, denominator, excluded, Math.round(rows), population);
  }

  Figure between(double least, double most) {
    return new Figure(
        value, least, most, chance, numerator, denominator, excluded, judged, population);
  }

  Figure withChance() {
    if (numerator == null || denominator == null || denominator == 0) {
      return this;
    }
    Wilson interval = Wilson.of(numerator, denominator);
    return new Figure(
        value, low, high, interval, numerator, denominator, excluded, judged, population);
  }

  /** The share of the population that could be judged, or null if there is none. */
  @Nullable Double coverage() {
    return population == 0 ? null : (double) judged / population;
  }
}
