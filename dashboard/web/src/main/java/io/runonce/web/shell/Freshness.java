package io.runonce.web.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How new the pages are.
 *
 * @param asOf when the newest outcomes were computed; null when nothing was reckoned yet
 * @param sources how many sources delivered anything
 * @param late how many of them are silent for longer than they promise
 * @param down whether the warehouse does not answer, so that figures are the last that were read
 */
public record Freshness(@Nullable Instant asOf, int sources, int late, boolean down) {
  /** Nothing is known yet. */
  public static final Freshness UNKNOWN = new Freshness(null, 0, 0, false);

  /** The same, but told by a warehouse that has gone silent. */
  public Freshness gone() {
    return new Freshness(asOf, sources, late, true);
  }
}
