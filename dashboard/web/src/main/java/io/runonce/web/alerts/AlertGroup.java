package io.runonce.web.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Alerts that one looks at together. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies that nobody changes
public enum AlertGroup {
  ALL(List.of()),
  HOTSPOT(List.of("HOTSPOT_CONSULTATION", "HOTSPOT_SEARCH")),
  QUEUE(List.of("QUEUE")),
  RED(List.of("DEADLINE_RED")),
  YELLOW(List.of("DEADLINE_YELLOW")),
  BROKEN(List.of("PROMISE_BROKEN"));

  private final List<String> kinds;

  AlertGroup(List<String> kinds) {
    this.kinds = kinds;
  }

  /** The kinds of it; none means every kind. */
  List<String> kinds() {
    return kinds;
  }

  boolean holds(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** How the address names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group that an address names. */
  public static Optional<AlertGroup> of(String key) {
    return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
  }
}
