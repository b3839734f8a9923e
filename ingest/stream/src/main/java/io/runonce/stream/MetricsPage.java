package io.runonce.stream;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.runonce.stream.MetricsReporter.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.HistogramStatistics;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;

/**
 * All metrics at one moment. A counter is told as a gauge, as Flink does it, since it begins anew
 * with its operator; a histogram as a summary of what it saw last.
 */
final class MetricsPage {
  private static final double[] QUANTILES = {0.5, 0.95, 0.99, 1};

  private final Map<String, List<GaugeDataPointSnapshot>> gauges = new TreeMap<>();
  private final Map<String, List<SummaryDataPointSnapshot>> summaries = new TreeMap<>();

  void add(Named named, Metric metric) {
    switch (metric) {
      case Counter counter -> gauge(named, (double) counter.getCount());
      case Meter meter -> gauge(named, meter.getRate());
      case Gauge<?> gauge -> value(named, gauge.getValue());
      case Histogram histogram -> summary(named, histogram);
      default -> throw new IllegalStateException("Flink has a new kind: " + metric.getClass());
    }
  }

  /** Some of Flink's gauges are words, or nothing yet: Prometheus has no place for these. */
  private void value(Named named, Object value) {
    if (value instanceof Number number) {
      gauge(named, number.doubleValue());
    } else if (value instanceof Boolean flag) {
      gauge(named, flag ? 1 : 0);
    }
  }

  private void gauge(Named named, double value) {
    gauges
        .computeIfAbsent(named.name(), name -> new ArrayList<>())
        .add(GaugeDataPointSnapshot.builder().labels(named.labels()).value(value).build());
  }

  private void summary(Named named, Histogram histogram) {
    HistogramStatistics seen = histogram.getStatistics();
    Quantile[] quantiles =
        Arrays.stream(QUANTILES)
            .mapToObj(q -> new Quantile(q, seen.getQuantile(q)))
            .toArray(Quantile[]::new);
    summaries
        .computeIfAbsent(named.name(), name -> new ArrayList<>())
        .add(
            SummaryDataPointSnapshot.builder()
                .labels(named.labels())
                .count(histogram.getCount())
                .quantiles(Quantiles.of(quantiles))
                .build());
  }

  MetricSnapshots snapshots() {
    MetricSnapshots.Builder page = MetricSnapshots.builder();
    gauges.forEach((name, points) -> {
      GaugeSnapshot.Builder metric = GaugeSnapshot.builder().name(name);
      points.forEach(metric::dataPoint);
      page.metricSnapshot(metric.build());
    });
    summaries.forEach((name, points) -> {
      SummarySnapshot.Builder metric = SummarySnapshot.builder().name(name);
      points.forEach(metric::dataPoint);
      page.metricSnapshot(metric.build());
    });
    return page.build();
  }
}
