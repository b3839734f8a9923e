package io.runonce.stream;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** How Flink, inside our own process, finds the reporter; a cluster has reporters of its own. */
public final class MetricsReporterFactory implements MetricReporterFactory {
  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new MetricsReporter();
  }
}
