package io.runonce.stream;

import io.runonce.sources.events.RawRecord;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Messages of topics as {@link Raw} ones. Only what transactions have committed is read. Without a
 * checkpoint a partition is read from its beginning, whatever the group has committed: the group's
 * offsets say what was read, not what was landed.
 */
final class Topics {
  /** How much one answer of the broker may hold; a larger message comes alone. */
  private static final int BYTES_A_FETCH = 8 << 20;

  private Topics() {}

  static KafkaSource<Raw> source(KafkaSettings settings) {
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
    Properties properties = new Properties();
    properties.setProperty("partition.discovery.interval.ms", "10000");
    properties.setProperty("fetch.max.bytes", Integer.toString(BYTES_A_FETCH));
    properties.setProperty("client.id.prefix", "runonce");
    // So that an enumerator that asks a broker which is away can be asked again soon.
    properties.setProperty("default.api.timeout.ms", "20000");
    properties.setProperty("request.timeout.ms", "15000");
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
