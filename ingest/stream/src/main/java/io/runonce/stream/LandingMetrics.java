package io.runonce.stream;

import io.runonce.contract.RejectCode;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the committer lands, in this life of the job: what the ledger had already is not
 * counted again. {@code in = landed + repeated + all rejected}.
 */
final class LandingMetrics {
  private static final int RECENT = 1_000;

  private final MetricGroup group;
  private final Clock clock;
  private final Counter in;
  private final Counter landed;
  private final Counter repeated;
  private final Counter corrected;
  private final Counter again;
  private final Counter batches;
  private final Counter bytes;
  private final Histogram batchRows;
  private final Histogram commitMillis;
  private final Map<String, Counter> rejected = new HashMap<>();
  private final Map<String, Counter> warned = new HashMap<>();
  private volatile double recordedLagMillis = Double.NaN;

  LandingMetrics(MetricGroup operator, Patience patience, Clock clock) {
    this.clock = clock;
    Gauges gauges = Gauges.of(operator);
    group = gauges.group();
    in = group.counter("in");
    landed = group.counter("landed");
    repeated = group.counter("repeated");
    corrected = group.counter("corrected");
    again = group.counter("again");
    batches = group.counter("batches");
    bytes = group.counter("bytes");
    batchRows = group.histogram("batchRows", new DescriptiveStatisticsHistogram(RECENT));
    commitMillis = group.histogram("commitMillis", new DescriptiveStatisticsHistogram(RECENT));
    gauges.decimal("recordedLagMillis", () -> recordedLagMillis);
    gauges.millis("warehouseAwayMillis", patience::away);
    gauges.millis("warehouseWaitedMillis", patience::waited);
    // From the beginning, so that Prometheus sees the first refusals as an increase.
    for (RejectCode code : RejectCode.values()) {
      byCode(rejected, "rejected", code.name());
    }
  }

  /** A batch has its row in the ledger. */
  void landed(Batch batch) {
    Instant now = clock.instant();
    batch.spans().forEach(this::count);
    batches.inc();
    batchRows.update((long) batch.rows() + batch.rejected());
    Instant begun = batch.course().begunAt();
    if (begun != null) {
      commitMillis.update(now.toEpochMilli() - begun.toEpochMilli());
    }
    lag(batch.course().newest(), now);
  }

  private void count(BatchSpan span) {
    in.inc(span.read());
    landed.inc(span.landed());
    repeated.inc(span.repeated());
    corrected.inc(span.corrected());
    again.inc(span.again());
    bytes.inc(span.bytes());
    span.rejected().forEach((code, count) -> byCode(rejected, "rejected", code).inc(count));
    span.warnings().forEach((code, count) -> byCode(warned, "warned", code).inc(count));
  }

  private Counter byCode(Map<String, Counter> counters, String name, String code) {
    return counters.computeIfAbsent(code, c -> group.addGroup("code", c).counter(name));
  }

  private void lag(@Nullable Instant newest, Instant now) {
    if (newest != null) {
      recordedLagMillis = now.toEpochMilli() - newest.toEpochMilli();
    }
  }
}
