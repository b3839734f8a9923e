package io.runonce.warehouse;

import java.time.Duration;

/** With whose credential one comes: pages and exports read, ingest and the jobs write. */
public enum Access {
  /** The embedded engine grants a reader no more. */
  READER(Duration.ofSeconds(30)),
  WRITER(Duration.ofHours(2));

  private final Duration limit;

  Access(Duration limit) {
    this.limit = limit;
  }

  /** How long one statement may take. */
  Duration limit() {
    return limit;
  }
}
