package io.runonce.stream;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Source → decode → sink. The three stand in one chain, so a record is never written down between
 * them; what is landed keeps the order of its source.
 */
final class IngestJob {
  private final Source<Raw, ?, ?> source;
  private final DecodeFunction decode;
  private final Sink<Landing> sink;

  IngestJob(Source<Raw, ?, ?> source, DecodeFunction decode, Sink<Landing> sink) {
    this.source = source;
    this.decode = decode;
    this.sink = sink;
  }

  /** Whether it ends by itself. */
  boolean isBounded() {
    return source.getBoundedness() == Boundedness.BOUNDED;
  }

  /** Adds the job's operators to the environment; the caller executes it. */
  void build(StreamExecutionEnvironment env) {
    DataStream<Raw> raw =
        env.fromSource(
                source, WatermarkStrategy.noWatermarks(), "read", TypeInformation.of(Raw.class))
            .uid("read");
    raw.flatMap(decode)
        .returns(TypeInformation.of(Landing.class))
        .name("decode")
        .uid("decode")
        .sinkTo(sink)
        .name("land")
        .uid("land");
  }
}
