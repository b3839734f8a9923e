package io.runonce.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hotspots of an instant. It looks at every window of the last hours once more, so what
 * comes late by that much, or was missed while nobody watched, is found as it would have been.
 */
final class Hotspots {
  /** How late an event may come and still raise an alert. */
  static final Duration LATENESS = Duration.ofHours(3);

  private final Reference reference;

  /**
   * What the watch reads of a key.
   *
   * @param count of the hour up to now; of an episode, its highest
   * @param usual null while too few days are known
   * @param began the end of the first window that is a hotspot; null for none
   * @param ended the end of the first window after it that is none; null while it goes on
   */
  record Reading(
      HotKey key,
      int count,
      @Nullable UsualLevel usual,
      @Nullable Long began,
      @Nullable Long ended) {}

  Hotspots(Reference reference) {
    this.reference = reference;
  }

  /**
   * What is so at a minute, in the order of the keys.
   *
   * @param recent the events of the last hours: of {@link #LATENESS} and a window before
   * @param open the hotspots that were there already
   */
  List<Reading> at(Map<HotKey, Counts> recent, long now, Set<HotKey> open) {
    Set<HotKey> keys = new TreeSet<>(recent.keySet());
    keys.addAll(open);
    Set<HotKey> watched = new HashSet<>(keys);
    watched.addAll(reference.keys());
    HotspotRule rule = HotspotRule.of(watched.size());
    long[] ends = ends(now);
    List<Reading> readings = new ArrayList<>();
    for (HotKey key : keys) {
      Counts counts = recent.getOrDefault(key, Counts.NONE);
      readings.add(new Look(key, counts, rule).read(ends, open.contains(key)));
    }
    return readings;
  }

  private static long[] ends(long now) {
    long step = Minutes.of(HotspotRule.STEP);
    long last = now - now % step;
    long first = last - Minutes.of(LATENESS);
    return LongStream.concat(
            LongStream.iterate(first, end -> end <= last, end -> end + step), LongStream.of(now))
        .distinct()
        .toArray();
  }

  /** One key's windows, one after another. */
  private final class Look {
    private final HotKey key;
    private final Counts counts;
    private final HotspotRule rule;
    private @Nullable Long began;
    private @Nullable Long ended;
    private int highest;

    Look(HotKey key, Counts counts, HotspotRule rule) {
      this.key = key;
      this.counts = counts;
      this.rule = rule;
    }

    Reading read(long[] ends, boolean isOpen) {
      began = isOpen ? ends[0] : null;
      for (long end : ends) {
        see(end);
      }
      long now = ends[ends.length - 1];
      int count = began == null ? in(now) : highest;
      return new Reading(key, count, reference.usual(key, now), began, ended);
    }

    private void see(long end) {
      int count = in(end);
      boolean isOn = began != null && ended == null;
      if (isOn ? !goesOn(count, end) : begins(count, end)) {
        if (isOn) {
          ended = end;
        } else {
          began = end;
          ended = null;
          highest = 0;
        }
      }
      highest = Math.max(highest, count);
    }

    private boolean begins(int count, long end) {
      UsualLevel usual = rule.isFew(count) ? null : reference.usual(key, end);
      return usual != null && rule.begins(count, usual);
    }

    private boolean goesOn(int count, long end) {
      UsualLevel usual = reference.usual(key, end);
      return usual != null && rule.goesOn(count, usual);
    }

    private int in(long end) {
      return counts.between(end - Minutes.of(HotspotRule.WINDOW), end);
    }
  }
}
