package io.runonce.stream;

import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/** What a reader is given to read: a file of the inbox or a partition of a topic. */
sealed interface LandingSplit extends SourceSplit {

  /** A file, up to its end. */
  record OfFile(FileSplit file) implements LandingSplit {
    @Override
    public String splitId() {
      return "file " + file.splitId();
    }
  }

  /** A partition, for ever. */
  record OfPartition(KafkaPartitionSplit partition) implements LandingSplit {
    @Override
    public String splitId() {
      return "partition " + partition.splitId();
    }
  }
}
