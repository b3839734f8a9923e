package io.runonce.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.jspecify.annotations.Nullable;

/** Hands out files and partitions; each kind by its own enumerator. */
final class LandingEnumerator implements SplitEnumerator<LandingSplit, LandingQueue> {
  private final SplitEnumerator<FileSplit, FileQueue> files;
  private final @Nullable SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> topics;
  private final @Nullable KafkaSourceEnumState known;

  /** Partitions known from a time with a broker are kept while there is none. */
  LandingEnumerator(
      SplitEnumerator<FileSplit, FileQueue> files,
      @Nullable SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> topics,
      @Nullable KafkaSourceEnumState known) {
    this.files = files;
    this.topics = topics;
    this.known = known;
  }

  @Override
  public void start() {
    files.start();
    if (topics != null) {
      topics.start();
    }
  }

  /** Only readers of files ask: partitions are assigned unasked. */
  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {
    files.handleSplitRequest(reader, host);
  }

  @Override
  public void addSplitsBack(List<LandingSplit> splits, int reader) {
    List<FileSplit> ofFiles = new ArrayList<>();
    List<KafkaPartitionSplit> ofTopics = new ArrayList<>();
    for (LandingSplit split : splits) {
      switch (split) {
        case LandingSplit.OfFile(var file) -> ofFiles.add(file);
        case LandingSplit.OfPartition(var partition) -> ofTopics.add(partition);
      }
    }
    files.addSplitsBack(ofFiles, reader);
    if (topics != null) {
      topics.addSplitsBack(ofTopics, reader);
    }
  }

  @Override
  public void addReader(int reader) {
    files.addReader(reader);
    if (topics != null) {
      topics.addReader(reader);
    }
  }

  @Override
  public LandingQueue snapshotState(long checkpointId) throws Exception {
    return new LandingQueue(
        files.snapshotState(checkpointId),
        topics == null ? known : topics.snapshotState(checkpointId));
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    if (topics != null) {
      topics.notifyCheckpointComplete(checkpointId);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
    if (topics != null) {
      topics.close();
    }
  }
}
