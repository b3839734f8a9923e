package io.runonce.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that are known, and what becomes of them when one looks again. What is written is
 * yielded; the same look twice yields nothing the second time.
 */
final class AlertBook {
  /** How long those that ended are kept in mind; older ones are looked up. */
  static final Duration MEMORY = Duration.ofDays(2);

  private final Map<String, Alert> byId = new HashMap<>();
  private final Map<String, Alert> openBySlot = new HashMap<>();

  AlertBook(Collection<Alert> known) {
    known.forEach(this::keep);
  }

  Stream<Alert> open() {
    return openBySlot.values().stream();
  }

  /** The alert of a slot that goes on, if there is one. */
  Optional<Alert> open(String slot) {
    return Optional.ofNullable(openBySlot.get(slot));
  }

  /** The ids of what would be raised for the first time as far as is known here. */
  List<String> unknown(Collection<Alarm> seen) {
    return seen.stream()
        .filter(alarm -> !openBySlot.containsKey(alarm.slot()))
        .map(Alert::idOf)
        .filter(id -> !byId.containsKey(id))
        .toList();
  }

  /** Adds alerts that were looked up. */
  void learn(Collection<Alert> more) {
    more.forEach(this::keep);
  }

  /**
   * Settles what was seen with what is known: raises, goes on, ends, raises again.
   *
   * @param looked which of the open alerts the look would have seen: those ends that it did not see
   * @param seen what is so, one alarm a slot
   * @return what has changed
   */
  List<Alert> settle(Predicate<Alert> looked, Collection<Alarm> seen, Instant now) {
    Map<String, Alert> changed = new LinkedHashMap<>();
    Set<String> met = new HashSet<>();
    for (Alarm alarm : seen) {
      Alert open = openBySlot.get(alarm.slot());
      if (open != null && !isAnother(open, alarm)) {
        met.add(alarm.slot());
      }
      settle(alarm, now, changed);
    }
    List<Alert> gone =
        open()
            .filter(alert -> looked.test(alert) && !met.contains(alert.alarm().slot()))
            .filter(alert -> !changed.containsKey(alert.id()))
            .toList();
    gone.forEach(alert -> change(alert.end(now), changed));
    forget(now);
    return List.copyOf(changed.values());
  }

  private void settle(Alarm alarm, Instant now, Map<String, Alert> changed) {
    Alert open = openBySlot.get(alarm.slot());
    if (open != null && isAnother(open, alarm)) {
      change(open.end(now), changed);
      open = null;
    }
    if (open != null) {
      Alert after = open.goOn(alarm);
      if (!after.equals(open)) {
        change(after, changed);
      }
      return;
    }
    Alert known = byId.get(Alert.idOf(alarm));
    if (known == null) {
      change(Alert.raise(alarm, now), changed);
    } else if (isLater(alarm, known)) {
      change(known.again(alarm), changed);
    }
  }

  /** A deadline that has moved is another one; a hotspot that goes on past midnight is not. */
  private static boolean isAnother(Alert open, Alarm alarm) {
    return alarm.dueDate() != null && !alarm.dueDate().equals(open.alarm().dueDate());
  }

  /** Whether what is seen is not the very thing that has ended. */
  private static boolean isLater(Alarm alarm, Alert known) {
    Instant end = known.endedAt();
    return alarm.endedAt() == null || end == null || alarm.raisedAt().isAfter(end);
  }

  /**
   * What an alert is in the end, in the order of the last changes: there may be very many at once.
   */
  private void change(Alert alert, Map<String, Alert> changed) {
    changed.remove(alert.id());
    changed.put(alert.id(), alert);
    keep(alert);
  }

  private void keep(Alert alert) {
    byId.put(alert.id(), alert);
    if (alert.isOpen()) {
      openBySlot.put(alert.alarm().slot(), alert);
    } else if (isSame(openBySlot.get(alert.alarm().slot()), alert)) {
      openBySlot.remove(alert.alarm().slot());
    }
  }

  private static boolean isSame(@Nullable Alert one, Alert other) {
    return one != null && one.id().equals(other.id());
  }

  private void forget(Instant now) {
    byId.values()
        .removeIf(alert -> {
          Instant end = alert.endedAt();
          return end != null && end.isBefore(now.minus(MEMORY));
        });
  }
}
