package io.runonce.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** The context of the whole enumerator as one of its parts sees it. */
class PartContext<S extends SourceSplit> implements SplitEnumeratorContext<S> {
  private final SplitEnumeratorContext<LandingSplit> whole;
  private final Function<S, LandingSplit> wrap;

  PartContext(SplitEnumeratorContext<LandingSplit> whole, Function<S, LandingSplit> wrap) {
    this.whole = whole;
    this.wrap = wrap;
  }

  @Override
  public void assignSplits(SplitsAssignment<S> assignment) {
    Map<Integer, List<LandingSplit>> wrapped = new HashMap<>();
    assignment
        .assignment()
        .forEach((reader, splits) ->
            wrapped.put(reader, new ArrayList<>(splits.stream().map(wrap).toList())));
    whole.assignSplits(new SplitsAssignment<>(wrapped));
  }

  @Override
  public void signalNoMoreSplits(int reader) {
    whole.signalNoMoreSplits(reader);
  }

  @Override
  public <T> void callAsync(Callable<T> call, BiConsumer<T, Throwable> handler) {
    whole.callAsync(call, handler);
  }

  @Override
  public <T> void callAsync(
      Callable<T> call, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
    whole.callAsync(call, handler, initialDelay, period);
  }

  @Override
  public void runInCoordinatorThread(Runnable task) {
    whole.runInCoordinatorThread(task);
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    return whole.metricGroup();
  }

  @Override
  public void sendEventToSourceReader(int reader, SourceEvent event) {
    whole.sendEventToSourceReader(reader, event);
  }

  @Override
  public int currentParallelism() {
    return whole.currentParallelism();
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return whole.registeredReaders();
  }
}
