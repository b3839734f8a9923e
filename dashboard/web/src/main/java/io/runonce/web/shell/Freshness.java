package io.runonce.web.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How new the pages are.
 *
 * @param asOf when the newest outcomes were computed; null when nothing was reckoned yet
 * @param sources how many sources delivered anything
 * @param late how many of them are silent for longer than they promise
 */
public record Freshness(@Nullable Instant asOf, int sources, int late) {}
