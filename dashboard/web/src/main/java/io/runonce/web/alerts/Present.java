package io.runonce.web.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is so now, as the watch last saw it.
 *
 * @param halls the queues, the longest wait first
 * @param hours of today by hall
 * @param busy what is asked and searched for most, hotspots first
 * @param lookedAt when the watch last looked at events; null before the first time
 * @param awakeAt when it last did anything; null before the first time
 * @param asleep whether it should have done something since
 */
public record Present(
    List<HallNow> halls,
    List<HallNow> hours,
    List<Busy> busy,
    @Nullable Instant lookedAt,
    @Nullable Instant awakeAt,
    boolean asleep) {
  public Present {
    halls = List.copyOf(halls);
    hours = List.copyOf(hours);
    busy = List.copyOf(busy);
  }
}
