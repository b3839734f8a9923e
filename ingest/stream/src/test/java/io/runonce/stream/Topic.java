package io.runonce.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A topic as tests fill it and look it over. */
final class Topic {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final String bootstrap;
  private final String name;
  private final int partitions;

  private Topic(String bootstrap, String name, int partitions) {
    this.bootstrap = bootstrap;
    this.name = name;
    this.partitions = partitions;
  }

  static Topic create(String bootstrap, String name, int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      NewTopic topic = new NewTopic(name, partitions, (short) 1);
      admin
          .createTopics(List.of(topic.configs(Map.of("cleanup.policy", "delete"))))
          .all()
          .get(60, TimeUnit.SECONDS);
    }
    return new Topic(bootstrap, name, partitions);
  }

  /** A producer whose transactions nobody else's can be mistaken for. */
  Producer<byte[], byte[]> producer(String transactions) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("transactional.id", transactions);
    settings.put("linger.ms", 5);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  /** Sends within the transaction that is open, to partitions by turns. */
  void send(Producer<byte[], byte[]> producer, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      send(producer, i % partitions, values.get(i).getBytes(StandardCharsets.UTF_8));
    }
  }

  void send(Producer<byte[], byte[]> producer, int partition, byte @Nullable [] value) {
    // A transaction that does not commit tells of whatever went wrong with its messages.
    Future<RecordMetadata> _ = producer.send(new ProducerRecord<>(name, partition, null, value));
  }

  /**
   * Waits until readers of committed messages see all that was sent. A commit returns when the
   * broker has decided on it; the marks that let partitions be read follow by themselves.
   */
  void awaitMarks() throws InterruptedException {
    try (Consumer<byte[], byte[]> all = consumer("read_uncommitted");
        Consumer<byte[], byte[]> decided = consumer("read_committed")) {
      Await.until(
          "marks of the transactions",
          LIMIT,
          () -> decided.endOffsets(all()).equals(all.endOffsets(all())));
    }
  }

  /** By partition as the ledger calls it, the offsets of what was committed. */
  Map<String, List<Long>> committed() {
    Map<String, List<Long>> offsets = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer = consumer("read_committed")) {
      List<TopicPartition> all = all();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record ->
                offsets
                    .computeIfAbsent(
                        Topics.name(name, record.partition()), key -> new ArrayList<>())
                    .add(record.offset()));
      }
    }
    return offsets;
  }

  private List<TopicPartition> all() {
    return IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(name, i)).toList();
  }

  private Consumer<byte[], byte[]> consumer(String isolation) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("isolation.level", isolation);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
