package io.runonce.stream;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Where each partition ends, and what of it the ledger has not. The first record that waits is
 * fetched: its time tells for how long, and where none comes nothing waits, though the partition
 * may end with the mark of a transaction. Not for two threads.
 */
final class TopicEnds implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration TURN = Duration.ofMillis(300);

  private final KafkaSettings settings;
  private final Consumer<byte[], byte[]> consumer;
  private final LedgerSpans ledger;
  private final Map<TopicPartition, Long> landed = new HashMap<>();

  private TopicEnds(KafkaSettings settings, Consumer<byte[], byte[]> consumer, LedgerSpans ledger) {
    this.settings = settings;
    this.consumer = consumer;
    this.ledger = ledger;
  }

  static TopicEnds open(KafkaSettings settings, LedgerSpans ledger) {
    return new TopicEnds(
        settings,
        new KafkaConsumer<>(
            Topics.watching(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        ledger);
  }

  /** All partitions at one moment, in their order. */
  List<PartitionBacklog> look(Instant now) {
    List<TopicPartition> all = partitions();
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    Map<TopicPartition, Long> next = new HashMap<>();
    for (TopicPartition part : all) {
      next.put(part, next(part, begins.getOrDefault(part, 0L)));
    }
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> waiting = new HashMap<>();
    Set<TopicPartition> unclear = oldest(next, ends, waiting);
    List<PartitionBacklog> seen = new ArrayList<>();
    for (TopicPartition part : all) {
      long end = ends.getOrDefault(part, 0L);
      long from = next.getOrDefault(part, 0L);
      seen.add(backlog(part, from, end, waiting.get(part), unclear.contains(part), now));
    }
    return seen;
  }

  private List<TopicPartition> partitions() {
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : settings.topics()) {
      List<PartitionInfo> parts = consumer.partitionsFor(topic);
      if (parts.isEmpty()) {
        throw new UnknownTopicOrPartitionException(topic);
      }
      parts.forEach(part -> all.add(new TopicPartition(topic, part.partition())));
    }
    return all;
  }

  /** The first offset that the ledger has not; of what has been deleted nothing waits any more. */
  private long next(TopicPartition part, long begin) {
    long known = landed.getOrDefault(part, -1L);
    OptionalLong newest =
        ledger.newest(
            IngestJobs.INBOX, Topics.name(part.topic(), part.partition()), Math.max(0, known));
    if (newest.isPresent()) {
      known = newest.getAsLong();
      landed.put(part, known);
    }
    return Math.max(known + 1, begin);
  }

  /**
   * Finds the first record from there on of each partition that has any.
   *
   * @return those of which that could not be found out in time
   */
  private Set<TopicPartition> oldest(
      Map<TopicPartition, Long> next,
      Map<TopicPartition, Long> ends,
      Map<TopicPartition, ConsumerRecord<byte[], byte[]>> found) {
    Set<TopicPartition> open = new HashSet<>(next.keySet());
    open.removeIf(part -> next.getOrDefault(part, 0L) >= ends.getOrDefault(part, 0L));
    consumer.assign(open);
    open.forEach(part -> consumer.seek(part, next.getOrDefault(part, 0L)));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty() && System.nanoTime() < end) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(TURN);
      for (TopicPartition part : records.partitions()) {
        if (open.remove(part)) {
          found.put(part, records.records(part).getFirst());
        }
      }
      open.removeIf(part -> consumer.position(part) >= ends.getOrDefault(part, 0L));
      Collection<TopicPartition> rest = new HashSet<>(consumer.assignment());
      rest.removeAll(open);
      consumer.pause(rest);
    }
    consumer.assign(Set.of());
    return open;
  }

  private static PartitionBacklog backlog(
      TopicPartition part,
      long from,
      long end,
      @Nullable ConsumerRecord<byte[], byte[]> oldest,
      boolean unclear,
      Instant now) {
    String name = Topics.name(part.topic(), part.partition());
    if (from > end) {
      return new PartitionBacklog(name, State.MADE_ANEW, null, null, "", now);
    }
    if (oldest != null) {
      Instant since = oldest.timestamp() < 0 ? null : Instant.ofEpochMilli(oldest.timestamp());
      return new PartitionBacklog(name, State.KNOWN, end - oldest.offset(), since, "", now);
    }
    return new PartitionBacklog(name, State.KNOWN, unclear ? end - from : 0, null, "", now);
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
