package io.runonce.stream;

import io.runonce.contract.SubjectKeys;
import io.runonce.warehouse.WarehouseConfig;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;
import org.jspecify.annotations.Nullable;

/**
 * What an ingest process is told, by its environment.
 *
 * @param dataFolder {@code RUNONCE_DATA}, default {@code data}; holds inbox and checkpoints
 * @param warehouse {@code RUNONCE_CLICKHOUSE_*}, else the data folder's warehouse.properties
 * @param subjectKeys {@code RUNONCE_SUBJECT_KEY} and {@code RUNONCE_SUBJECT_HASH}, and the ones
 *     before while they are being changed
 * @param checkpointInterval {@code RUNONCE_INGEST_CHECKPOINT}, default PT1S; what is read becomes
 *     visible about once in that time
 * @param inboxPoll {@code RUNONCE_INGEST_POLL}, default PT0.2S; how often the inbox is looked at
 * @param parallelism {@code RUNONCE_INGEST_PARALLELISM}, default the processors, at most 4; files
 *     read side by side
 * @param readAhead {@code RUNONCE_INGEST_READ_AHEAD}, default 32 mb; what one reader may read
 *     between two checkpoints
 * @param kafka {@code RUNONCE_KAFKA_*}; null where no broker is named
 * @param http {@code RUNONCE_INGEST_HTTP}, host:port at which batches may be posted; null for
 *     nowhere
 * @param metrics {@code RUNONCE_INGEST_METRICS}, host:port at which Prometheus finds the counters;
 *     port 0 picks a free one; null for nowhere
 */
public record IngestConfig(
    Path dataFolder,
    WarehouseConfig warehouse,
    SubjectKeys subjectKeys,
    Duration checkpointInterval,
    Duration inboxPoll,
    int parallelism,
    MemorySize readAhead,
    @Nullable KafkaSettings kafka,
    @Nullable InetSocketAddress http,
    @Nullable InetSocketAddress metrics) {
  private static final int MOST_READERS = 4;

  /**
   * Reads and checks all of it.
   *
   * @throws IngestException with the key, its value and what is allowed
   */
  public static IngestConfig load(Map<String, String> environment) {
    Path data = Path.of(environment.getOrDefault("RUNONCE_DATA", "data")).toAbsolutePath();
    Variables variables = new Variables(environment);
    return new IngestConfig(
        data,
        WarehouseConfig.load(environment, data),
        subjectKeys(environment, data),
        variables.duration("RUNONCE_INGEST_CHECKPOINT", Duration.ofSeconds(1)),
        variables.duration("RUNONCE_INGEST_POLL", Duration.ofMillis(200)),
        variables.count(
            "RUNONCE_INGEST_PARALLELISM",
            Math.min(Runtime.getRuntime().availableProcessors(), MOST_READERS)),
        variables.size("RUNONCE_INGEST_READ_AHEAD", MemorySize.ofMebiBytes(32)),
        KafkaSettings.load(environment),
        variables.address("RUNONCE_INGEST_HTTP"),
        variables.address("RUNONCE_INGEST_METRICS"));
  }

  private static SubjectKeys subjectKeys(Map<String, String> environment, Path data) {
    try {
      return SubjectKeys.load(environment, data);
    } catch (IllegalArgumentException e) {
      throw new IngestException(Causes.rootLine(e), e);
    }
  }

  /** The same for another warehouse and folder. */
  IngestConfig with(WarehouseConfig otherWarehouse, Path otherFolder) {
    return new IngestConfig(
        otherFolder,
        otherWarehouse,
        subjectKeys,
        checkpointInterval,
        inboxPoll,
        parallelism,
        readAhead,
        kafka,
        http,
        metrics);
  }

  /** Where files are dropped. */
  Path inbox() {
    return dataFolder.resolve("inbox");
  }

  /** Where the checkpoints of a job lie. */
  Path checkpoints(String job) {
    return dataFolder.resolve("checkpoints").resolve(job);
  }

  private record Variables(Map<String, String> environment) {
    Duration duration(String key, Duration ifAbsent) {
      String text = text(key);
      try {
        Duration told = text == null ? ifAbsent : Duration.parse(text);
        if (told.toMillis() < 1) {
          throw wrong(key, text, "a duration above 0, PT1S for one");
        }
        return told;
      } catch (DateTimeParseException e) {
        throw wrong(key, text, "an ISO 8601 duration, PT1S for one");
      }
    }

    int count(String key, int ifAbsent) {
      String text = text(key);
      if (text == null) {
        return ifAbsent;
      }
      if (!text.matches("[1-9][0-9]?")) {
        throw wrong(key, text, "a whole number from 1 to 99");
      }
      return Integer.parseInt(text);
    }

    MemorySize size(String key, MemorySize ifAbsent) {
      String text = text(key);
      try {
        return text == null ? ifAbsent : MemorySize.parse(text);
      } catch (IllegalArgumentException e) {
        throw wrong(key, text, "a size, 32 mb for one");
      }
    }

    @Nullable InetSocketAddress address(String key) {
      String text = text(key);
      if (text == null) {
        return null;
      }
      int colon = text.lastIndexOf(':');
      String port = text.substring(colon + 1);
      if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
        throw wrong(key, text, "host:port, 127.0.0.1:8090 for one");
      }
      return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    private @Nullable String text(String key) {
      String text = environment.get(key);
      return text == null || text.isBlank() ? null : text.strip();
    }

    private static IngestException wrong(String key, @Nullable String value, String allowed) {
      return new IngestException(key + ": '" + value + "' is not allowed; give " + allowed);
    }
  }
}
