package io.runonce.stream;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** Figures of one operator, told by Flink to whoever collects them. */
record Gauges(MetricGroup group) {
  /** All that is our own stands below this name. */
  static final String OURS = "runonce";

  static Gauges of(MetricGroup operator) {
    return new Gauges(operator.addGroup(OURS));
  }

  void number(String name, LongSupplier value) {
    Gauge<Long> gauge = value::getAsLong;
    group.gauge(name, gauge);
  }

  void millis(String name, Supplier<Duration> value) {
    number(name, () -> value.get().toMillis());
  }

  /** Not a number until something is known. */
  void decimal(String name, Supplier<Double> value) {
    Gauge<Double> gauge = value::get;
    group.gauge(name, gauge);
  }
}
