package io.runonce.web.targets;

import io.runonce.measures.MeasureResult;
import io.runonce.web.filter.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Targets made by hand: the promise kept, from January to December 2026. */
public final class SampleTargets {
  public static final TargetKey KEY =
      new TargetKey("promise_kept_rate", "", "", LocalDate.of(2026, 1, 1));

  private SampleTargets() {}

  public static TargetRevision revision(int number, double value, String setOn) {
    return revision(number, value, setOn, Map.of());
  }

  /** A target as it stands with one month that is over. */
  public static TargetStanding standing(MeasureResult figure, double planned, boolean due) {
    TargetCheck check =
        new TargetCheck(
            YearMonth.of(2026, 10),
            planned,
            due,
            figure,
            Filter.NONE,
            TargetLight.of(figure, planned, due));
    return new TargetStanding(
        new TargetHistory(List.of(revision(1, planned, "2026-01-05"))),
        figure.measure(),
        TargetService.Way.MONTHLY,
        List.of(check));
  }

  static TargetRevision revision(
      int number, double value, String setOn, Map<YearMonth, Double> nodes) {
    NavigableMap<YearMonth, Double> planned = new TreeMap<>(nodes);
    return new TargetRevision(
        KEY,
        number,
        LocalDate.of(2026, 12, 31),
        value,
        "head",
        planned,
        "plan",
        number == 1 ? "" : "a reason",
        false,
        "leader",
        "LEADER",
        Instant.parse(setOn + "T04:00:00Z"));
  }
}
