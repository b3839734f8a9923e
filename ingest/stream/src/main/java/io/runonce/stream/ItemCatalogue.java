package io.runonce.stream;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The item codes that the catalogue knows. A code that is missing is looked for again, at most
 * every few seconds, since the catalogue may be imported while the job runs.
 */
final class ItemCatalogue {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Supplier<Set<String>> loader;
  private final Clock clock;
  private Set<String> codes;
  private Instant loadedAt;

  /** Opens a catalogue where the job runs. */
  interface Opener extends Serializable {
    ItemCatalogue open(Clock clock);
  }

  ItemCatalogue(Supplier<Set<String>> loader, Clock clock) {
    this.loader = loader;
    this.clock = clock;
    codes = loader.get();
    loadedAt = clock.instant();
  }

  boolean contains(String code) {
    if (codes.contains(code)) {
      return true;
    }
    if (clock.instant().isAfter(loadedAt.plus(PAUSE))) {
      codes = loader.get();
      loadedAt = clock.instant();
    }
    return codes.contains(code);
  }
}
