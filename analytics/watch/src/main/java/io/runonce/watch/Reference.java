package io.runonce.watch;

import io.runonce.watch.HotKey.Feed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What earlier days tell of the usual level of a day's hours. */
final class Reference {
  private static final long DAY = Duration.ofDays(1).toMinutes();
  private static final int HOURS = 24;

  /** Days of people differ by so much at the least. */
  private static final double LEAST_DISPERSION = 0.05;

  /** A key tells its own dispersion once so many events a day are expected of it. */
  private static final double OWN_DISPERSION_FROM = 5;

  private final LocalDate day;
  private final Map<HotKey, Counts> counts;
  private final Map<Source, List<LocalDate>> days;
  private final Map<Source, Double> pooled = new HashMap<>();
  private final Map<HotKey, Spread> spreads = new HashMap<>();

  /** A county's feed; it has days on which it was silent, and these tell nothing. */
  private record Source(Feed feed, String county) {
    static Source of(HotKey key) {
      return new Source(key.feed(), key.county());
    }
  }

  /** Sums of mean, mean² and variance − mean over the hours of a day. */
  private record Spread(double mean, double square, double excess) {
    Spread plus(Spread other) {
      return new Spread(mean + other.mean, square + other.square, excess + other.excess);
    }

    double dispersion() {
      return square == 0 ? 0 : excess / square;
    }
  }

  private Reference(LocalDate day, Map<HotKey, Counts> counts, Map<Source, List<LocalDate>> days) {
    this.day = day;
    this.counts = counts;
    this.days = days;
    Map<Source, Spread> sums = new HashMap<>();
    counts.forEach((key, found) -> {
      Spread spread = spread(key, found);
      spreads.put(key, spread);
      sums.merge(Source.of(key), spread, Spread::plus);
    });
    sums.forEach((source, sum) -> pooled.put(source, sum.dispersion()));
  }

  /**
   * The reference of a day.
   *
   * @param counts of the reference days, and of the hours before each
   * @param days the reference days
   */
  static Reference of(LocalDate day, Map<HotKey, Counts> counts, Collection<LocalDate> days) {
    Map<Source, Set<LocalDate>> alive = new HashMap<>();
    counts.forEach((key, found) -> {
      for (LocalDate each : days) {
        long start = Minutes.startOf(each);
        if (found.between(start - 1, start + DAY - 1) > 0) {
          alive.computeIfAbsent(Source.of(key), s -> new HashSet<>()).add(each);
        }
      }
    });
    Map<Source, List<LocalDate>> sorted = new HashMap<>();
    alive.forEach((source, some) -> sorted.put(source, some.stream().sorted().toList()));
    return new Reference(day, Map.copyOf(counts), sorted);
  }

  LocalDate day() {
    return day;
  }

  Set<HotKey> keys() {
    return counts.keySet();
  }

  /** What is usual in the hour that ends so; null while too few days are known. */
  @Nullable UsualLevel usual(HotKey key, long end) {
    List<LocalDate> known = days.getOrDefault(Source.of(key), List.of());
    if (known.size() < HotspotRule.FEWEST_DAYS) {
      return null;
    }
    return UsualLevel.of(hour(key, counts.getOrDefault(key, Counts.NONE), end), dispersion(key));
  }

  private int[] hour(HotKey key, Counts found, long end) {
    long today = Minutes.startOf(day);
    return days.getOrDefault(Source.of(key), List.of()).stream()
        .mapToLong(each -> end - today + Minutes.startOf(each))
        .mapToInt(last -> found.between(last - Minutes.of(HotspotRule.WINDOW), last))
        .toArray();
  }

  private double dispersion(HotKey key) {
    Spread own = spreads.get(key);
    double of = own == null || own.mean < OWN_DISPERSION_FROM ? 0 : own.dispersion();
    return Math.max(
        LEAST_DISPERSION, Math.max(of, pooled.getOrDefault(Source.of(key), LEAST_DISPERSION)));
  }

  private Spread spread(HotKey key, Counts found) {
    long today = Minutes.startOf(day);
    return IntStream.rangeClosed(1, HOURS)
        .mapToObj(h -> hour(key, found, today + h * Minutes.of(HotspotRule.WINDOW) - 1))
        .filter(sample -> sample.length > 1)
        .map(Reference::spread)
        .reduce(new Spread(0, 0, 0), Spread::plus);
  }

  private static Spread spread(int[] sample) {
    double[] cut = UsualLevel.cut(sample);
    double mean = Arrays.stream(cut).average().orElse(0);
    double variance = Arrays.stream(cut).map(x -> (x - mean) * (x - mean)).sum() / (cut.length - 1);
    return new Spread(mean, mean * mean, variance - mean);
  }
}
