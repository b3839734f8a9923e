package io.runonce.stream;

import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Lands events and rejects exactly once (DESIGN §5). Many writers encode; one committer lands,
 * since what two of them landed at the same moment could not be told apart as new and repeated. It
 * has a thread of its own, so that encoding and landing go on side by side.
 */
final class LandingSink
    implements Sink<Landing>,
        SupportsCommitter<SealedBatch>,
        SupportsPreCommitTopology<SealedBatch, SealedBatch> {
  private static final long serialVersionUID = 1;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final String job;
  private final BatchStore.Opener store;
  private final FilePolicy policy;
  private final Clock clock;

  LandingSink(String job, BatchStore.Opener store, FilePolicy policy, Clock clock) {
    this.job = job;
    this.store = store;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public SinkWriter<Landing> createWriter(WriterInitContext context) {
    Patience patience = new Patience(FIRST_PAUSE, LONGEST_PAUSE);
    BatchWriter writer = new BatchWriter(new LandedSpans(job, store, patience, clock));
    Gauges.of(context.metricGroup()).decimal("eventAgeMillis", () -> writer.eventAge(clock));
    return writer;
  }

  @Override
  public DataStream<CommittableMessage<SealedBatch>> addPreCommitTopology(
      DataStream<CommittableMessage<SealedBatch>> committables) {
    return committables.global();
  }

  @Override
  public Committer<SealedBatch> createCommitter(CommitterInitContext context) {
    Patience patience = new Patience(FIRST_PAUSE, LONGEST_PAUSE);
    LandingMetrics metrics = new LandingMetrics(context.metricGroup(), patience, clock);
    return new BatchCommitter(job, store.open(), patience, policy, clock, metrics);
  }

  @Override
  public SimpleVersionedSerializer<SealedBatch> getCommittableSerializer() {
    return SealedBatchSerializer.INSTANCE;
  }

  @Override
  public SimpleVersionedSerializer<SealedBatch> getWriteResultSerializer() {
    return SealedBatchSerializer.INSTANCE;
  }
}
