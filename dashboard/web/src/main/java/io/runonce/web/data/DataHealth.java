package io.runonce.web.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fresh and how whole the sources are. */
public record DataHealth(
    List<Feed> feeds, List<Place> places, List<Reject> rejects, List<Doubt> doubts, Work work) {
  public DataHealth {
    feeds = List.copyOf(feeds);
    places = List.copyOf(places);
    rejects = List.copyOf(rejects);
    doubts = List.copyOf(doubts);
  }

  /**
   * A source and its newest facts.
   *
   * @param expected how often it promised to deliver; null when it promised nothing
   * @param late whether it has been silent for longer than that
   */
  public record Feed(
      String source,
      long events,
      Instant newest,
      Instant landed,
      @Nullable Duration expected,
      boolean late) {}

  /**
   * A place's queue machine over the last days that were reckoned.
   *
   * @param covered days on which at least 95 % of its tickets were identified (DOMAIN V4)
   */
  public record Place(
      String location,
      LocalDate from,
      LocalDate to,
      long days,
      long covered,
      long tickets,
      long identified) {}

  /** Records that were not taken, by what is wrong with them. */
  public record Reject(String code, String source, long records, Instant newest) {}

  /** Why closed cases cannot be judged. */
  public record Doubt(String reason, long cases) {}

  /**
   * What was landed and what of it is reckoned.
   *
   * @param waiting batches that no outcome contains yet
   */
  public record Work(
      long batches,
      long rows,
      long waiting,
      @Nullable Instant committed,
      @Nullable Instant reckoned) {}
}
