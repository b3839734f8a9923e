package io.runonce.stream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads partitions by the connector's reader, and by another after a pause where the broker refuses
 * us: a sign-in that is taken back or a certificate that has run out would fail the job otherwise,
 * again and again, and the inbox with it. The next reader goes on where the one before had got to.
 */
@SuppressWarnings("try") // the connector's close may throw what it likes
final class TopicsReader implements SourceReader<Raw, KafkaPartitionSplit> {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsReader.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Makes one reader of the connector. */
  interface Opener {
    SourceReader<Raw, KafkaPartitionSplit> open(SourceReaderContext context) throws Exception;
  }

  /** A reader and what goes with it. */
  private record Running(SourceReader<Raw, KafkaPartitionSplit> reader, TopicsContext context) {}

  private final SourceReaderContext whole;
  private final Opener opener;
  private final Complaint complaint;
  private final Map<String, KafkaPartitionSplit> kept = new LinkedHashMap<>();
  private CompletableFuture<Void> rested = CompletableFuture.completedFuture(null);
  private @Nullable Running running;

  TopicsReader(SourceReaderContext whole, Opener opener, Complaint complaint) {
    this.whole = whole;
    this.opener = opener;
    this.complaint = complaint;
  }

  @Override
  public void start() {
    // The first reader is opened when it is first asked for something.
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Raw> output) throws Exception {
    if (!rested.isDone()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    try {
      InputStatus status = open().reader().pollNext(output);
      if (status == InputStatus.MORE_AVAILABLE) {
        complaint.isOver();
      }
      return status;
    } catch (Exception fault) {
      restIfBrokers(fault);
      return InputStatus.NOTHING_AVAILABLE;
    }
  }

  private Running open() throws Exception {
    Running open = running;
    if (open == null) {
      TopicsContext context = new TopicsContext(whole);
      open = new Running(opener.open(context), context);
      running = open;
      open.reader().start();
      handOver(open);
    }
    return open;
  }

  private void handOver(Running open) {
    if (!kept.isEmpty()) {
      open.reader().addSplits(List.copyOf(kept.values()));
      kept.clear();
    }
  }

  private void restIfBrokers(Exception fault) throws Exception {
    if (BrokerTrouble.find(fault, KafkaException.class) == null
        || BrokerTrouble.find(fault, InterruptException.class) != null) {
      throw fault;
    }
    rest(fault);
  }

  /** Gives up this reader for a while; what it had given is given. */
  private void rest(Exception fault) {
    complaint.about(fault);
    Running broken = running;
    if (broken != null) {
      broken.reader().snapshotState(0).forEach(split -> kept.put(split.splitId(), split));
      broken.context().close();
      closeAside(broken.reader());
      running = null;
    }
    rested =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A client takes leave of a broker that does not listen, which may take half a minute. */
  private static void closeAside(SourceReader<Raw, KafkaPartitionSplit> reader) {
    Thread.ofPlatform()
        .daemon()
        .name("broker-leave")
        .start(() -> {
          try {
            reader.close();
          } catch (Exception fault) {
            LOG.debug("a reader of topics could not be closed", fault);
          }
        });
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    Running open = running;
    return open == null ? rested : open.reader().isAvailable();
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
    Running open = running;
    return open == null ? List.copyOf(kept.values()) : open.reader().snapshotState(checkpointId);
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    splits.forEach(split -> kept.put(split.splitId(), split));
    Running open = running;
    if (open != null) {
      try {
        handOver(open);
      } catch (KafkaException fault) {
        rest(fault);
      }
    }
  }

  @Override
  public void notifyNoMoreSplits() {
    // There may always be more partitions.
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    Running open = running;
    if (open != null) {
      open.reader().notifyCheckpointComplete(checkpointId);
    }
  }

  @Override
  public void close() throws Exception {
    Running open = running;
    if (open != null) {
      open.reader().close();
    }
  }
}
