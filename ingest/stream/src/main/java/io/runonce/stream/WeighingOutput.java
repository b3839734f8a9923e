package io.runonce.stream;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** An output that counts what passes. */
final class WeighingOutput implements ReaderOutput<Raw> {
  private final ReaderOutput<Raw> output;
  private final Credit credit;

  WeighingOutput(ReaderOutput<Raw> output, Credit credit) {
    this.output = output;
    this.credit = credit;
  }

  @Override
  public void collect(Raw raw) {
    credit.take(raw);
    output.collect(raw);
  }

  @Override
  public void collect(Raw raw, long timestamp) {
    credit.take(raw);
    output.collect(raw, timestamp);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    output.emitWatermark(watermark);
  }

  @Override
  public void markIdle() {
    output.markIdle();
  }

  @Override
  public void markActive() {
    output.markActive();
  }

  /** Nothing here is ordered by time, so a split needs no output of its own. */
  @Override
  public SourceOutput<Raw> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {
    // It never had one.
  }
}
