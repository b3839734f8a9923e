package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import io.runonce.watch.HotKey.Dimension;
import io.runonce.watch.Hotspots.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One look at what people ask and at how they queue. */
final class EventsLook {
  private static final int MOST_EVIDENCE = 50;

  /** Fewer are not shown as busy. */
  private static final int FEWEST_SHOWN = 3;

  private final Usual usual;
  private final Instant now;
  private final Predicate<String> isOpen;
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<Windows.Busy> busy = new ArrayList<>();

  /**
   * A look.
   *
   * @param isOpen whether the alert of a slot goes on
   */
  EventsLook(Usual usual, Instant now, Predicate<String> isOpen) {
    this.usual = usual;
    this.now = now;
    this.isOpen = isOpen;
  }

  List<Alarm> alarms() {
    return alarms;
  }

  List<Windows.Busy> busy() {
    return busy;
  }

  /** Looks for hotspots. */
  void atAsked(Collection<Asked> asked, Set<HotKey> open) {
    Map<HotKey, List<Asked>> byKey = new HashMap<>();
    asked.forEach(
        one -> one.keys().forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(one)));
    Map<HotKey, Counts> counts = new HashMap<>();
    byKey.forEach((key, all) -> counts.put(key, counts(all)));
    for (Reading reading : new Hotspots(usual.asked()).at(counts, Minutes.of(now), open)) {
      take(reading, byKey.getOrDefault(reading.key(), List.of()));
    }
  }

  private static Counts counts(List<Asked> all) {
    Counts.Builder counts = new Counts.Builder();
    all.forEach(one -> counts.add(one.minute()));
    return counts.build();
  }

  private void take(Reading reading, List<Asked> all) {
    long hour = Minutes.of(HotspotRule.WINDOW);
    long last = Minutes.of(now);
    List<Asked> lastHour = all.stream().filter(one -> one.minute() > last - hour).toList();
    if (lastHour.size() >= FEWEST_SHOWN) {
      About about = about(reading.key(), lastHour);
      busy.add(
          new Windows.Busy(
              about, reading.key().feed().alert(), lastHour.size(), mean(reading.usual())));
    }
    Long began = reading.began();
    if (began != null) {
      Long ended = reading.ended();
      long end = ended == null ? last : ended;
      long from = ended == null ? last - hour : began - hour;
      List<Asked> within =
          all.stream().filter(one -> one.minute() > from && one.minute() <= end).toList();
      alarms.add(alarm(reading, began, ended, within));
    }
  }

  private Alarm alarm(Reading reading, long began, @Nullable Long ended, List<Asked> within) {
    Instant raised = Minutes.instant(began);
    return new Alarm(
        reading.key().feed().alert(),
        reading.key().slot(),
        BusinessZone.dateOf(raised).toString(),
        about(reading.key(), within),
        raised,
        ended == null ? null : Minutes.instant(ended),
        reading.count(),
        mean(reading.usual()),
        null,
        null,
        within.stream()
            .sorted(Comparator.comparingLong(Asked::minute).reversed().thenComparing(Asked::id))
            .limit(MOST_EVIDENCE)
            .map(Asked::id)
            .toList());
  }

  private static @Nullable Double mean(@Nullable UsualLevel level) {
    return level == null ? null : level.mean();
  }

  /** It is a department's where every event of it is. */
  private About about(HotKey key, List<Asked> events) {
    Set<String> departments =
        events.stream()
            .map(one ->
                one.department().isEmpty()
                    ? usual.departments().getOrDefault(one.item(), "")
                    : one.department())
            .collect(Collectors.toSet());
    boolean isItem = key.dimension() == Dimension.ITEM;
    return new About(
        key.county(),
        departments.size() == 1 ? departments.iterator().next() : "",
        "",
        isItem ? key.name() : "",
        "",
        key.dimension().name(),
        isItem ? "" : key.name());
  }

  /** Looks for queues. */
  void atHalls(Collection<Hall> halls) {
    for (Hall hall : halls) {
      QueueRule.Usual here = usual.queue(hall.location(), now);
      String waits = slot("WAIT", hall);
      if (QueueRule.isLong(hall, here, isOpen.test(waits))) {
        List<Hall.Wait> longWaits = QueueRule.longWaits(hall, here);
        alarms.add(
            queue(
                hall,
                "WAIT",
                longWaits.size(),
                here == null ? null : here.p90(),
                QueueRule.limit(here),
                longWaits.stream().limit(MOST_EVIDENCE).map(Hall.Wait::takenBy).toList()));
      }
      if (QueueRule.isGivenUp(hall, here, isOpen.test(slot("ABANDONED", hall)))) {
        alarms.add(
            queue(
                hall,
                "ABANDONED",
                hall.lastHour().abandoned(),
                here == null ? null : here.abandoned(),
                QueueRule.share(hall.lastHour()),
                hall.givenUpBy().stream().limit(MOST_EVIDENCE).toList()));
      }
    }
  }

  private static String slot(String dimension, Hall hall) {
    return String.join("|", AlertKind.QUEUE.name(), dimension, hall.location());
  }

  private Alarm queue(
      Hall hall,
      String dimension,
      double value,
      @Nullable Double usually,
      double threshold,
      List<String> evidence) {
    return new Alarm(
        AlertKind.QUEUE,
        slot(dimension, hall),
        BusinessZone.dateOf(now).toString(),
        About.hall(hall.region(), hall.location(), dimension),
        now,
        null,
        value,
        usually,
        threshold,
        null,
        evidence);
  }
}
