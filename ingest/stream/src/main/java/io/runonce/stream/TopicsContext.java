package io.runonce.stream;

import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.runtime.metrics.groups.AbstractMetricGroup;
import org.apache.flink.runtime.metrics.groups.ProxyMetricGroup;
import org.apache.flink.util.UserCodeClassLoader;

/**
 * The context of one of the readers of topics that follow each other in a task. Its metrics go with
 * it: Flink would keep those of the first under their names, and they would stand still.
 */
final class TopicsContext implements SourceReaderContext, AutoCloseable {
  /** What the connector tells stands below this name. */
  private static final String BROKER = "broker";

  private final SourceReaderContext whole;
  private final Metrics metrics;

  TopicsContext(SourceReaderContext whole) {
    this.whole = whole;
    metrics = new Metrics(whole.metricGroup());
  }

  private static final class Metrics extends ProxyMetricGroup<MetricGroup>
      implements SourceReaderMetricGroup {
    private final SourceReaderMetricGroup whole;

    Metrics(SourceReaderMetricGroup whole) {
      super(whole.addGroup(BROKER));
      this.whole = whole;
    }

    @Override
    public Counter getNumRecordsInErrorsCounter() {
      return whole.getNumRecordsInErrorsCounter();
    }

    @Override
    public void setPendingBytesGauge(Gauge<Long> bytes) {
      gauge("pendingBytes", bytes);
    }

    @Override
    public void setPendingRecordsGauge(Gauge<Long> records) {
      gauge("pendingRecords", records);
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
      return whole.getIOMetricGroup();
    }

    void close() {
      if (parentMetricGroup instanceof AbstractMetricGroup<?> group) {
        group.close();
      }
    }
  }

  @Override
  public SourceReaderMetricGroup metricGroup() {
    return metrics;
  }

  @Override
  public Configuration getConfiguration() {
    return whole.getConfiguration();
  }

  @Override
  public String getLocalHostName() {
    return whole.getLocalHostName();
  }

  @Override
  public int getIndexOfSubtask() {
    return whole.getIndexOfSubtask();
  }

  @Override
  public void sendSplitRequest() {
    // Partitions are assigned unasked.
  }

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {
    whole.sendSourceEventToCoordinator(event);
  }

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    return whole.getUserCodeClassLoader();
  }

  @Override
  public int currentParallelism() {
    return whole.currentParallelism();
  }

  @Override
  public void close() {
    metrics.close();
  }
}
