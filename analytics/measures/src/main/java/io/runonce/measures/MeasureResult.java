package io.runonce.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure with all that it must travel with (DOMAIN §7). Null is "not measured" or "does not
 * apply", never 0.
 *
 * @param breakdown the values of the question's dimensions, in their order; '' where rows tell none
 * @param periodStart the first date of the period that it is for, or null for all of time
 * @param value in the measure's unit; a share is in [0, 1]
 * @param low what it would be if all that is unknown went against it
 * @param high what it would be if all that is unknown went for it
 * @param chance Wilson's 95 % interval, for shares
 * @param numerator what the value was divided from, or the value itself
 * @param denominator null for a lone count
 * @param excluded rows that are left out
 * @param judged rows that the value rests on: n
 * @param population rows that the measure speaks of
 * @param shown how much of it a page may show
 * @param asOf until when events are in it
 */
public record MeasureResult(
    MeasureDefinition measure,
    Map<Dimension, String> breakdown,
    @Nullable LocalDate periodStart,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Wilson chance,
    @Nullable Double numerator,
    @Nullable Double denominator,
    long excluded,
    long judged,
    long population,
    Shown shown,
    Instant asOf) {

  static MeasureResult of(
      MeasureDefinition measure,
      Map<Dimension, String> breakdown,
      @Nullable LocalDate periodStart,
      Figure figure,
      Instant asOf) {
    return new MeasureResult(
        measure,
        breakdown,
        periodStart,
        figure.value(),
        figure.low(),
        figure.high(),
        figure.chance(),
        figure.numerator(),
        figure.denominator(),
        figure.excluded(),
        figure.judged(),
        figure.population(),
        measure.shown(figure),
        asOf);
  }

  public String measureId() {
    return measure.id();
  }

  /** The value of one dimension of the breakdown, or '' where there is none. */
  public String at(Dimension dimension) {
    return breakdown.getOrDefault(dimension, "");
  }

  public @Nullable Double ciLow() {
    return chance == null ? null : chance.low();
  }

  public @Nullable Double ciHigh() {
    return chance == null ? null : chance.high();
  }

  /** The share of the population that could be judged, in [0, 1]; null if there is none. */
  public @Nullable Double coverage() {
    return population == 0 ? null : (double) judged / population;
  }
}
