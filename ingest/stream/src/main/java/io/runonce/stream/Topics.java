package io.runonce.stream;

import io.runonce.sources.events.RawRecord;
import io.runonce.warehouse.WarehouseConfig;
import java.io.Serializable;
import java.time.Clock;
import java.util.Properties;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * Messages of topics as {@link Raw} ones. Only what transactions have committed is read. Without a
 * checkpoint a partition is read from its beginning, whatever the group has committed: the group's
 * offsets say what was read, not what was landed.
 */
final class Topics implements Serializable {
  private static final long serialVersionUID = 1;

  /** How much one answer of the broker may hold; a larger message comes alone. */
  private static final int BYTES_A_FETCH = 8 << 20;

  /** These log in without asking anybody for a token first. */
  private static final Set<String> LOCAL_LOGINS = Set.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");

  private final KafkaSettings settings;
  private final KafkaSource<Raw> connector;
  private final WarehouseConfig warehouse;
  private final Clock clock;

  private Topics(
      KafkaSettings settings, KafkaSource<Raw> connector, WarehouseConfig warehouse, Clock clock) {
    this.settings = settings;
    this.connector = connector;
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /**
   * The topics of these settings.
   *
   * @param warehouse where it is written how far they are
   * @throws IngestException if TLS or the sign-in cannot work, whatever the broker says
   */
  static Topics of(KafkaSettings settings, WarehouseConfig warehouse, Clock clock) {
    check(settings);
    return new Topics(settings, source(settings), warehouse, clock);
  }

  /** Opens the stores of keys and reads the login, as each client of Kafka does when it is made. */
  private static void check(KafkaSettings settings) {
    Properties all = defaults();
    all.putAll(told(settings));
    all.setProperty("bootstrap.servers", settings.bootstrap());
    if (isLocal(settings)) {
      try {
        ClientUtils.createChannelBuilder(new AdminClientConfig(all), Time.SYSTEM, new LogContext())
            .close();
      } catch (KafkaException | IllegalArgumentException e) {
        // Not told as the cause: who logs that would log what Kafka quotes of the login.
        throw new IngestException(BrokerTrouble.ofSettings(e));
      }
    }
  }

  private static boolean isLocal(KafkaSettings settings) {
    String protocol = settings.properties().getOrDefault("security.protocol", "");
    String mechanism = settings.properties().getOrDefault("sasl.mechanism", "GSSAPI");
    return !protocol.startsWith("SASL") || LOCAL_LOGINS.contains(mechanism);
  }

  SourceReader<Raw, KafkaPartitionSplit> reader(SourceReaderContext context) {
    return new TopicsReader(context, connector::createReader, new Complaint(settings));
  }

  /**
   * Who hands out the partitions.
   *
   * @param known from a checkpoint, if it has any
   */
  SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> enumerator(
      SplitEnumeratorContext<LandingSplit> context, @Nullable KafkaSourceEnumState known)
      throws Exception {
    BrokerContext broker = new BrokerContext(context, settings);
    return new TopicsEnumerator(
        known == null
            ? connector.createEnumerator(broker)
            : connector.restoreEnumerator(broker, known),
        broker,
        new TopicsWatch(settings, warehouse, clock));
  }

  private static KafkaSource<Raw> source(KafkaSettings settings) {
    return KafkaSource.<Raw>builder()
        .setProperties(defaults())
        .setProperties(told(settings))
        .setBootstrapServers(settings.bootstrap())
        .setTopics(settings.topics())
        .setGroupId(settings.group())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("isolation.level", "read_committed")
        .setDeserializer(new Messages())
        .build();
  }

  private static Properties defaults() {
    Properties properties = patience();
    properties.setProperty("partition.discovery.interval.ms", "10000");
    properties.setProperty("fetch.max.bytes", Integer.toString(BYTES_A_FETCH));
    properties.setProperty("client.id.prefix", "runonce");
    return properties;
  }

  /** So that who asks a broker which is away can be asked again soon. */
  private static Properties patience() {
    Properties properties = new Properties();
    properties.setProperty("default.api.timeout.ms", "20000");
    properties.setProperty("request.timeout.ms", "15000");
    return properties;
  }

  /** Of a client that looks on: it is of no group, commits nothing and makes no topic. */
  static Properties watching(KafkaSettings settings) {
    Properties properties = patience();
    properties.putAll(told(settings));
    properties.setProperty("bootstrap.servers", settings.bootstrap());
    properties.setProperty("client.id", "runonce-watch");
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("max.partition.fetch.bytes", "65536");
    return properties;
  }

  private static Properties told(KafkaSettings settings) {
    Properties properties = new Properties();
    settings.properties().forEach(properties::setProperty);
    return properties;
  }

  /** How rejects and the ledger call a partition. No file's name has a slash. */
  static String name(String topic, int partition) {
    return topic + "/" + partition;
  }

  /** Every message gives a record, be it none that can be read: each offset is accounted for. */
  private static final class Messages implements KafkaRecordDeserializationSchema<Raw> {
    private static final long serialVersionUID = 1;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Raw> out) {
      String name = name(message.topic(), message.partition());
      long size = Math.max(0, message.serializedValueSize());
      Origin origin = new Origin(name, name, message.offset(), size);
      out.collect(new Raw.Message(origin, RawRecord.of(message.offset(), message.value())));
    }

    @Override
    public TypeInformation<Raw> getProducedType() {
      return TypeInformation.of(Raw.class);
    }
  }
}
