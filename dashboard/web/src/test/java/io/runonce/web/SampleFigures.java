package io.runonce.web;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Shown;
import io.runonce.measures.Wilson;
import java.time.Instant;
import java.util.Map;

/** Figures made by hand. */
public final class SampleFigures {
  private static final Instant AS_OF = Instant.parse("2026-11-20T04:00:00Z");

  private SampleFigures() {}

  /** A share of judged cases out of a population. */
  public static MeasureResult share(String measure, int hits, int judged, int population) {
    MeasureDefinition definition = Measures.byId(measure).orElseThrow();
    Shown shown =
        judged == 0
            ? Shown.NOT_MEASURED
            : judged < 5 ? Shown.NOTHING : judged < 30 ? Shown.COUNT_AND_INTERVAL : Shown.FIGURE;
    Double value = judged == 0 ? null : (double) hits / judged;
    return new MeasureResult(
        definition,
        Map.of(),
        null,
        value,
        value,
        value,
        judged == 0 ? null : Wilson.of(hits, judged),
        (double) hits,
        (double) judged,
        population - judged,
        judged,
        population,
        shown,
        AS_OF);
  }

  /** A sum with what is not known beside it. */
  public static MeasureResult sum(String measure, double low, double high, int judged) {
    MeasureDefinition definition = Measures.byId(measure).orElseThrow();
    return new MeasureResult(
        definition,
        Map.of(),
        null,
        low,
        low,
        high,
        null,
        low,
        (double) judged,
        0,
        judged,
        judged,
        judged < 30 ? Shown.COUNT_AND_INTERVAL : Shown.FIGURE,
        AS_OF);
  }
}
