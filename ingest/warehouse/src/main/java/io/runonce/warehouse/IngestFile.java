package io.runonce.warehouse;

import java.time.Instant;

/**
 * A file that was read to its end.
 *
 * @param hash SHA-256 of its bytes, 64 hex digits
 * @param records lines read
 */
public record IngestFile(
    String hash,
    String name,
    long bytes,
    long records,
    long landed,
    long rejected,
    Instant finishedAt) {}
