package io.runonce.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** How Flink is set for a job of ours, in the process or on a cluster. */
final class FlinkSettings {
  /** One to go on from, and older ones in case it cannot be read. */
  private static final int CHECKPOINTS_KEPT = 3;

  private static final int TRIES_OF_AN_IMPORT = 8;

  private static final ConfigOption<String> REPORTER =
      ConfigOptions.key("metrics.reporter.runonce.factory.class").stringType().noDefaultValue();

  private FlinkSettings() {}

  /** The same for a job that somebody waits for: it gives up on what fails again and again. */
  static Configuration bounded(Configuration flink) {
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, TRIES_OF_AN_IMPORT);
    return flink;
  }

  /**
   * Checkpoints in a folder, the newest kept whatever happens.
   *
   * @param restored the checkpoint to go on from
   */
  static Configuration of(
      Path checkpoints, Optional<Path> restored, Duration interval, int parallelism) {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(PipelineOptions.NAME, "runonce ingest");
    checkpointing(flink, checkpoints, interval);
    restored.ifPresent(path -> {
      flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
      flink.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
    });
    restarts(flink);
    return flink;
  }

  private static void checkpointing(Configuration flink, Path folder, Duration interval) {
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
    flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, CHECKPOINTS_KEPT);
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // While the warehouse is away a checkpoint cannot pass the committer: it waits, it does not
    // fail.
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofDays(1));
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
  }

  private static void restarts(Configuration flink) {
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(500));
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(10));
  }

  /** The same where Flink runs in this process; a cluster has its own of these. */
  static Configuration embedded(Configuration flink) {
    flink.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    flink.set(RestOptions.ADDRESS, "127.0.0.1");
    flink.set(RestOptions.BIND_PORT, "0");
    flink.set(WebOptions.SUBMIT_ENABLE, false);
    flink.set(WebOptions.CANCEL_ENABLE, false);
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    flink.set(REPORTER, MetricsReporterFactory.class.getName());
    return flink;
  }
}
