package io.runonce.stream;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a broker that is away from failing the job, which would stop the inbox too: what was asked
 * of it is asked again when partitions are next looked for.
 */
final class BrokerContext extends PartContext<KafkaPartitionSplit> {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerContext.class);

  BrokerContext(SplitEnumeratorContext<LandingSplit> whole) {
    super(whole, LandingSplit.OfPartition::new);
  }

  @Override
  public <T> void callAsync(Callable<T> call, BiConsumer<T, Throwable> handler) {
    super.callAsync(call, unlessAway(handler));
  }

  @Override
  public <T> void callAsync(
      Callable<T> call, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
    super.callAsync(call, unlessAway(handler), initialDelay, period);
  }

  private static <T> BiConsumer<T, Throwable> unlessAway(BiConsumer<T, Throwable> handler) {
    return (answer, fault) -> {
      if (fault == null) {
        handler.accept(answer, fault);
      } else {
        LOG.warn(
            "the broker does not say its partitions: {}; asking again", Causes.rootLine(fault));
      }
    };
  }
}
