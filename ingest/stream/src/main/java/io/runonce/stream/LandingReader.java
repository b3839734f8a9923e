package io.runonce.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and partitions by turns, both under one {@link Credit}. Partitions that came from a
 * checkpoint while no broker is named are kept as they are.
 */
@SuppressWarnings("try") // the connector's close may throw what it likes
final class LandingReader implements SourceReader<Raw, LandingSplit> {
  private static final int MESSAGES_A_TURN = 64;

  private final FileRecordReader files;
  private final @Nullable SourceReader<Raw, KafkaPartitionSplit> topics;
  private final Credit credit;
  private final List<LandingSplit> kept = new ArrayList<>();

  LandingReader(
      FileRecordReader files,
      @Nullable SourceReader<Raw, KafkaPartitionSplit> topics,
      Credit credit) {
    this.files = files;
    this.topics = topics;
    this.credit = credit;
  }

  @Override
  public void start() {
    files.start();
    if (topics != null) {
      topics.start();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Raw> output) throws Exception {
    InputStatus ofTopics =
        topics == null
            ? InputStatus.NOTHING_AVAILABLE
            : messages(topics, new WeighingOutput(output, credit));
    InputStatus ofFiles = files.pollNext(output);
    return ofTopics == InputStatus.MORE_AVAILABLE ? ofTopics : ofFiles;
  }

  private InputStatus messages(
      SourceReader<Raw, KafkaPartitionSplit> reader, ReaderOutput<Raw> output) throws Exception {
    for (int i = 0; i < MESSAGES_A_TURN; i++) {
      if (credit.isSpent() || reader.pollNext(output) != InputStatus.MORE_AVAILABLE) {
        return InputStatus.NOTHING_AVAILABLE;
      }
    }
    return InputStatus.MORE_AVAILABLE;
  }

  /** While the credit is spent, both wait for the checkpoint, which wakes the reader of files. */
  @Override
  public CompletableFuture<Void> isAvailable() {
    if (topics == null || credit.isSpent()) {
      return files.isAvailable();
    }
    return CompletableFuture.anyOf(files.isAvailable(), topics.isAvailable()).thenAccept(any -> {});
  }

  @Override
  public List<LandingSplit> snapshotState(long checkpointId) {
    List<LandingSplit> splits = new ArrayList<>(kept);
    files.snapshotState(checkpointId).forEach(file -> splits.add(new LandingSplit.OfFile(file)));
    if (topics != null) {
      topics
          .snapshotState(checkpointId)
          .forEach(partition -> splits.add(new LandingSplit.OfPartition(partition)));
    }
    return splits;
  }

  @Override
  public void addSplits(List<LandingSplit> splits) {
    List<FileSplit> ofFiles = new ArrayList<>();
    List<KafkaPartitionSplit> ofTopics = new ArrayList<>();
    for (LandingSplit split : splits) {
      switch (split) {
        case LandingSplit.OfFile(var file) -> ofFiles.add(file);
        case LandingSplit.OfPartition(var partition) -> ofTopics.add(partition);
      }
    }
    if (!ofFiles.isEmpty()) {
      files.addSplits(ofFiles);
    }
    if (topics == null) {
      ofTopics.forEach(partition -> kept.add(new LandingSplit.OfPartition(partition)));
    } else if (!ofTopics.isEmpty()) {
      topics.addSplits(ofTopics);
    }
  }

  @Override
  public void notifyNoMoreSplits() {
    files.notifyNoMoreSplits();
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    if (topics != null) {
      topics.notifyCheckpointComplete(checkpointId);
    }
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    if (topics != null) {
      topics.notifyCheckpointAborted(checkpointId);
    }
  }

  @Override
  public void close() throws Exception {
    files.close();
    if (topics != null) {
      topics.close();
    }
  }
}
