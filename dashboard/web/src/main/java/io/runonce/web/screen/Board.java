package io.runonce.web.screen;

import io.runonce.web.figures.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a wall shows: aggregates alone, no case and no person. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies that nobody changes
public enum Board {
  /** For a meeting room: is the reform working, and where not. */
  LEAD(
      List.of(
          new Figures.Pair("promise_kept_rate", "promise_kept_rate_official"),
          new Figures.Pair("trips_saved", "trips_saved_declared"),
          new Figures.Pair("on_time_rate", null),
          new Figures.Pair("satisfaction_rate", "satisfaction_rate_with_defaults"))),
  /** For a hall: how long people wait. */
  HALL(
      List.of(
          new Figures.Pair("wait_minutes_p50", null),
          new Figures.Pair("wait_minutes_p90", null),
          new Figures.Pair("abandon_rate", null),
          new Figures.Pair("first_time_rate", null)));

  /** What is open and must be moved, on every board. */
  static final List<Figures.Pair> OPEN =
      List.of(
          new Figures.Pair("broken_open", null),
          new Figures.Pair("overdue_open", null),
          new Figures.Pair("yellow_open", null));

  private final List<Figures.Pair> figures;

  Board(List<Figures.Pair> figures) {
    this.figures = figures;
  }

  List<Figures.Pair> figures() {
    return figures;
  }

  /** The board that an address names; the first for any other word. */
  public static Board of(String key) {
    Optional<Board> named =
        Arrays.stream(values())
            .filter(board -> board.name().toLowerCase(Locale.ROOT).equals(key))
            .findFirst();
    return named.orElse(LEAD);
  }
}
