package io.runonce.engine;

import java.time.Duration;

/**
 * What one engine may use.
 *
 * @param serverMemoryBytes what all queries together may hold (tracked by the engine; the process
 *     takes some more)
 * @param concurrentQueries statements that run at once; further ones wait
 * @param queueWait how long a statement waits for its turn before error 202
 * @param writerTime the writer's default {@code max_execution_time}
 * @param readerTime the greatest {@code max_execution_time} of a reader, and its default
 * @param readerMemoryBytes the greatest {@code max_memory_usage} of a reader, and its default
 * @param bufferBytes the greatest answer in a format that cannot be streamed, and the greatest text
 *     of a statement (that one also within an eighth of the heap)
 * @param stopWait how long {@code close()} waits for running statements to end
 */
public record Limits(
    long serverMemoryBytes,
    int concurrentQueries,
    Duration queueWait,
    Duration writerTime,
    Duration readerTime,
    long readerMemoryBytes,
    int bufferBytes,
    Duration stopWait) {
  private static final long MEBIBYTE = 1L << 20;

  /** For a laptop: 1.5 GiB for all queries, 512 MiB and 30 s for a reader. */
  public static Limits defaults() {
    return new Limits(
        1536 * MEBIBYTE,
        16,
        Duration.ofSeconds(20),
        Duration.ofMinutes(30),
        Duration.ofSeconds(30),
        512 * MEBIBYTE,
        (int) (64 * MEBIBYTE),
        Duration.ofSeconds(20));
  }

  /** The same with another time for readers. */
  public Limits withReaderTime(Duration time) {
    return new Limits(
        serverMemoryBytes,
        concurrentQueries,
        queueWait,
        writerTime,
        time,
        readerMemoryBytes,
        bufferBytes,
        stopWait);
  }

  /** The same with another memory for all queries together. */
  public Limits withServerMemoryBytes(long bytes) {
    return new Limits(
        bytes,
        concurrentQueries,
        queueWait,
        writerTime,
        readerTime,
        Math.min(readerMemoryBytes, bytes),
        bufferBytes,
        stopWait);
  }

  /** The same with another number of statements at once and another wait for a turn. */
  public Limits withConcurrentQueries(int queries, Duration wait) {
    return new Limits(
        serverMemoryBytes,
        queries,
        wait,
        writerTime,
        readerTime,
        readerMemoryBytes,
        bufferBytes,
        stopWait);
  }

  /** The same with another size of what the bridge holds in memory for one request. */
  public Limits withBufferBytes(int bytes) {
    return new Limits(
        serverMemoryBytes,
        concurrentQueries,
        queueWait,
        writerTime,
        readerTime,
        readerMemoryBytes,
        bytes,
        stopWait);
  }
}
