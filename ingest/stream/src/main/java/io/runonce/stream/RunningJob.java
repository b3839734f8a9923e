package io.runonce.stream;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that was started: in this process, or where {@code flink run} sends it. */
final class RunningJob {
  private final JobClient client;
  private final CompletableFuture<?> result;

  private RunningJob(JobClient client) {
    this.client = client;
    result = client.getJobExecutionResult();
  }

  /**
   * Starts a job from the newest sound checkpoint in a folder, if there is one. One that ends by
   * itself gives up after some tries; one that runs for ever goes on trying.
   *
   * @throws IngestException if Flink refuses it
   */
  static RunningJob start(
      IngestJob job, Path checkpointFolder, Duration interval, int parallelism, String name) {
    Checkpoints checkpoints = new Checkpoints(checkpointFolder);
    Optional<Path> newest = checkpoints.newest();
    checkpoints.removeAllBut(newest);
    Configuration settings = FlinkSettings.of(checkpointFolder, newest, interval, parallelism);
    if (job.isBounded()) {
      FlinkSettings.bounded(settings);
    }
    if (StreamExecutionEnvironment.getExecutionEnvironment() instanceof LocalStreamEnvironment) {
      FlinkSettings.embedded(settings);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
    job.build(env);
    try {
      return new RunningJob(env.executeAsync("runonce " + name));
    } catch (Exception e) {
      throw new IngestException(name + " cannot be started: " + Causes.rootLine(e), e);
    }
  }

  /** Waits so long for the end; false if it still runs. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    try {
      result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (ExecutionException e) {
      throw new IngestException("ingest failed: " + Causes.rootLine(e), e);
    }
  }

  /** Waits until it runs. */
  void awaitRunning() throws InterruptedException {
    try {
      while (client.getJobStatus().get() != JobStatus.RUNNING) {
        if (awaitEnd(Duration.ofMillis(20))) {
          return;
        }
      }
    } catch (ExecutionException e) {
      throw new IngestException("ingest failed: " + Causes.rootLine(e), e);
    }
  }

  /** Writes a savepoint into a folder while it goes on; gives the savepoint's own folder. */
  Path savepoint(Path folder) throws InterruptedException {
    try {
      String path =
          client.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL).get();
      return Path.of(URI.create(path));
    } catch (ExecutionException e) {
      throw new IngestException("no savepoint can be written: " + Causes.rootLine(e), e);
    }
  }

  /**
   * Ends it where it stands; its checkpoint stays, and it goes on from there when started again.
   */
  void cancel() throws InterruptedException {
    try {
      client.cancel().get();
      result.handle((end, fault) -> true).get();
    } catch (ExecutionException e) {
      throw new IngestException("ingest cannot be stopped: " + Causes.rootLine(e), e);
    }
  }
}
