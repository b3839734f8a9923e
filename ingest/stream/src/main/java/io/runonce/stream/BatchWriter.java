package io.runonce.stream;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;

/** Encodes what comes and seals it: when a batch is full, and at each checkpoint. */
final class BatchWriter implements CommittingSinkWriter<Landing, SealedBatch> {
  private List<SealedBatch> sealed = new ArrayList<>();
  private final Landed landed;
  private BatchBuilder open;
  private volatile long newestEvent = Long.MIN_VALUE;

  BatchWriter(Landed landed) {
    this.landed = landed;
    open = new BatchBuilder(landed);
  }

  @Override
  public void write(Landing landing, Context context) {
    write(landing);
  }

  void write(Landing landing) {
    open.add(landing);
    if (landing instanceof Landing.Accepted accepted) {
      newestEvent = Math.max(newestEvent, accepted.event().time().toEpochMilli());
    }
    if (open.isFull()) {
      seal();
    }
  }

  private void seal() {
    sealed.add(open.seal());
    open = new BatchBuilder(landed);
  }

  @Override
  public void flush(boolean endOfInput) {
    // Nothing is sent before the checkpoint that names it is complete.
  }

  @Override
  public Collection<SealedBatch> prepareCommit() {
    if (!open.isEmpty()) {
      seal();
    }
    List<SealedBatch> ready = sealed;
    sealed = new ArrayList<>();
    return ready;
  }

  /** How long ago the newest event happened that came so far, in ms. */
  double eventAge(Clock clock) {
    return newestEvent == Long.MIN_VALUE ? Double.NaN : clock.millis() - newestEvent;
  }

  @Override
  public void close() {
    landed.close();
  }
}
