package io.runonce.stream;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then how far the topics are beyond the ledger, and writes that beside it: pages and
 * doctor read the warehouse alone, wherever the job runs. What the broker has and what the ledger
 * has are both asked, since a reader knows only what it has read.
 */
final class TopicsWatch implements AutoCloseable {
  static final Duration PERIOD = Duration.ofSeconds(15);
  private static final Logger LOG = LoggerFactory.getLogger(TopicsWatch.class);

  private final KafkaSettings settings;
  private final WarehouseConfig config;
  private final Clock clock;
  private @Nullable TopicEnds ends;
  private @Nullable Warehouse warehouse;
  private volatile List<PartitionBacklog> seen = List.of();
  private volatile @Nullable Instant awaySince;

  TopicsWatch(KafkaSettings settings, WarehouseConfig config, Clock clock) {
    this.settings = settings;
    this.config = config;
    this.clock = clock;
  }

  void tellBy(Gauges gauges) {
    gauges.decimal("topicsWaiting", this::waiting);
    gauges.decimal("topicsWaitingMillis", this::waitingMillis);
    gauges.millis("brokerAwayMillis", this::away);
  }

  /** Looks once. Fails on nothing: what it cannot see it says, and looks again. */
  void look() {
    try {
      Warehouse open = warehouse();
      List<PartitionBacklog> found = find(open);
      seen = found;
      PartitionBacklog.write(open, found);
    } catch (WarehouseException away) {
      // Whoever lands waits for it, and says so; a page tells by its age that nothing was written.
      seen = List.of();
      LOG.debug("the backlog of the topics is not written", away);
    } catch (InterruptException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private List<PartitionBacklog> find(Warehouse open) {
    Instant now = clock.instant();
    try {
      List<PartitionBacklog> found = ends(open).look(now);
      awaySince = null;
      return found;
    } catch (InterruptException closed) {
      throw closed;
    } catch (KafkaException fault) {
      closeEnds();
      awaySince = awaySince == null ? now : awaySince;
      String line = BrokerTrouble.line(settings, fault);
      return settings.topics().stream()
          .map(topic -> new PartitionBacklog(topic, State.BROKER, null, null, line, now))
          .toList();
    }
  }

  private Warehouse warehouse() {
    Warehouse open = warehouse;
    if (open == null) {
      open = Warehouse.open(config, Access.WRITER, clock);
      warehouse = open;
    }
    return open;
  }

  private TopicEnds ends(Warehouse ledger) {
    TopicEnds open = ends;
    if (open == null) {
      open = TopicEnds.open(settings, new LedgerSpans(ledger));
      ends = open;
    }
    return open;
  }

  /** Records of all partitions; not a number if one is not known. */
  private double waiting() {
    List<PartitionBacklog> all = seen;
    double sum = all.isEmpty() ? Double.NaN : 0;
    for (PartitionBacklog each : all) {
      Long waiting = each.waiting();
      sum += waiting == null ? Double.NaN : waiting;
    }
    return sum;
  }

  /** How old the oldest of them is. */
  private double waitingMillis() {
    double longest = Double.isNaN(waiting()) ? Double.NaN : 0;
    for (PartitionBacklog each : seen) {
      Instant since = each.since();
      if (since != null) {
        longest = Math.max(longest, (double) (clock.millis() - since.toEpochMilli()));
      }
    }
    return longest;
  }

  private Duration away() {
    Instant since = awaySince;
    return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
  }

  private void closeEnds() {
    if (ends != null) {
      ends.close();
      ends = null;
    }
  }

  @Override
  public void close() {
    closeEnds();
    if (warehouse != null) {
      warehouse.close();
    }
  }
}
