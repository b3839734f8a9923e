package io.runonce.web.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How far back the page looks, and in what steps. */
public enum IngestWindow {
  SIX_HOURS("6h", Duration.ofHours(6), Duration.ofMinutes(10)),
  DAY("24h", Duration.ofHours(24), Duration.ofMinutes(30)),
  WEEK("7d", Duration.ofDays(7), Duration.ofHours(4));

  private final String key;
  private final Duration length;
  private final Duration step;

  IngestWindow(String key, Duration length, Duration step) {
    this.key = key;
    this.length = length;
    this.step = step;
  }

  /** As the address writes it. */
  public String key() {
    return key;
  }

  public static Optional<IngestWindow> of(String key) {
    return Arrays.stream(values()).filter(window -> window.key.equals(key)).findFirst();
  }

  public Duration step() {
    return step;
  }

  /** The number of the step in which an instant lies, counted from 1970. */
  long stepOf(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), step.toMillis());
  }

  Instant start(long number) {
    return Instant.ofEpochMilli(number * step.toMillis());
  }

  /** The first step of the window that ends now. */
  long first(Instant now) {
    return stepOf(now) - length.dividedBy(step) + 1;
  }
}
