package io.runonce.stream;

import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.jspecify.annotations.Nullable;

/**
 * What the enumerator remembers.
 *
 * @param partitions as the connector knows them; null while no broker was ever named
 */
record LandingQueue(FileQueue files, @Nullable KafkaSourceEnumState partitions) {}
