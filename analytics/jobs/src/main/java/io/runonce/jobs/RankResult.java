package io.runonce.jobs;

import java.time.Instant;

/**
 * What a ranking did.
 *
 * @param planRun its number
 * @param now what it was as of
 * @param items ranked
 * @param millis that it took
 */
public record RankResult(long planRun, Instant now, int items, long millis) {}
