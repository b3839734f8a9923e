package io.runonce.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Hands out partitions as the connector does, looks how far they are, and does not fail where its
 * client cannot even be made (a name that does not resolve, a trust store that is being changed):
 * it begins later.
 */
final class TopicsEnumerator implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> connector;
  private final BrokerContext broker;
  private final TopicsWatch watch;

  /** The connector's own, which asks by way of this context. */
  TopicsEnumerator(
      SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> connector,
      BrokerContext broker,
      TopicsWatch watch) {
    this.connector = connector;
    this.broker = broker;
    this.watch = watch;
    watch.tellBy(Gauges.of(broker.metricGroup()));
  }

  @Override
  public void start() {
    begin();
    broker.every(TopicsWatch.PERIOD, watch::look);
  }

  /** The connector makes its client first, so it may be started again after that has failed. */
  private void begin() {
    try {
      connector.start();
    } catch (KafkaException fault) {
      broker.isInTrouble(fault);
      broker.later(PAUSE, this::begin);
    }
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {
    // Partitions are assigned unasked.
  }

  @Override
  public void addSplitsBack(List<KafkaPartitionSplit> splits, int reader) {
    connector.addSplitsBack(splits, reader);
  }

  @Override
  public void addReader(int reader) {
    connector.addReader(reader);
  }

  @Override
  public KafkaSourceEnumState snapshotState(long checkpointId) throws Exception {
    return connector.snapshotState(checkpointId);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    connector.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void close() throws IOException {
    broker.close(watch::close);
    connector.close();
  }
}
