package io.runonce.stream;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * Hands Flink's metrics to Prometheus' registry of this process, under the names that Flink's own
 * Prometheus reporter gives them, so that rules written for the one hold for the other.
 */
final class MetricsReporter implements MetricReporter, MultiCollector {
  private static final String PREFIX = "flink_";
  private static final char SEPARATOR = '_';

  private final Map<Named, Metric> metrics = new ConcurrentHashMap<>();

  /** What a metric is called, and whose it is. */
  record Named(String name, Labels labels) {}

  @Override
  public void open(MetricConfig config) {
    PrometheusRegistry.defaultRegistry.register(this);
  }

  @Override
  public void close() {
    PrometheusRegistry.defaultRegistry.unregister(this);
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    metrics.put(named(name, group), metric);
  }

  private static Named named(String name, MetricGroup group) {
    String scope = LogicalScopeProvider.castFrom(group).getLogicalScope(text -> text, SEPARATOR);
    return new Named(
        PrometheusNaming.sanitizeMetricName(PREFIX + scope + SEPARATOR + name),
        labels(group.getAllVariables()));
  }

  /** Flink writes its variables as {@code <job_name>}. */
  private static Labels labels(Map<String, String> variables) {
    Map<String, String> labels = new TreeMap<>();
    variables.forEach((key, value) ->
        labels.put(PrometheusNaming.sanitizeLabelName(key.substring(1, key.length() - 1)), value));
    return Labels.of(
        labels.keySet().toArray(String[]::new), labels.values().toArray(String[]::new));
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    metrics.remove(named(name, group), metric);
  }

  @Override
  public MetricSnapshots collect() {
    MetricsPage page = new MetricsPage();
    metrics.forEach(page::add);
    return page.snapshots();
  }
}
