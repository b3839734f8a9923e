package io.runonce.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a hall's queue is an alert: several people wait long, or give up, more than usual. */
final class QueueRule {
  private static final double LONG_MINUTES = 30;
  private static final double TIMES_USUAL_WAIT = 1.5;
  private static final int FEWEST = 5;
  private static final int STILL_MANY = 3;
  private static final double LARGE_SHARE = 0.25;
  private static final double STILL_LARGE_SHARE = 0.15;
  private static final double TIMES_USUAL_SHARE = 2;

  private QueueRule() {}

  /**
   * What is usual in a hall at this weekday and hour.
   *
   * @param p90 minutes; the median over days
   * @param abandoned share of those whose wait ended; the median over days
   */
  record Usual(double p90, double abandoned) {}

  /** Minutes beyond which a wait is long here. */
  static double limit(@Nullable Usual usual) {
    return usual == null ? LONG_MINUTES : Math.max(LONG_MINUTES, TIMES_USUAL_WAIT * usual.p90());
  }

  /** The waits that are longer, the longest first. */
  static List<Hall.Wait> longWaits(Hall hall, @Nullable Usual usual) {
    double limit = limit(usual);
    return hall.waits().stream().filter(wait -> wait.minutes() > limit).toList();
  }

  /** Whether people wait too long; what is open ends later than it began. */
  static boolean isLong(Hall hall, @Nullable Usual usual, boolean isOpen) {
    return longWaits(hall, usual).size() >= (isOpen ? STILL_MANY : FEWEST);
  }

  /** Whether too many give up. */
  static boolean isGivenUp(Hall hall, @Nullable Usual usual, boolean isOpen) {
    int abandoned = hall.lastHour().abandoned();
    double share = share(hall.lastHour());
    return isOpen
        ? abandoned >= STILL_MANY && share >= STILL_LARGE_SHARE
        : abandoned >= FEWEST
            && share >= LARGE_SHARE
            && (usual == null || share >= TIMES_USUAL_SHARE * usual.abandoned());
  }

  /** Of those whose wait ended, how many gave up. */
  static double share(Hall.Flow flow) {
    int ended = flow.called() + flow.abandoned();
    return ended == 0 ? 0 : (double) flow.abandoned() / ended;
  }
}
