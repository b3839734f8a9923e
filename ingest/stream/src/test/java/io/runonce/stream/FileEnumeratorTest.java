package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class FileEnumeratorTest {
  private static final FileSplit FILE = new FileSplit("inbox/a.ndjson", 10, 1, 2, 0);

  private final Coordinator coordinator = new Coordinator();

  @Test
  void aFileGoesToWhoeverAsks() {
    coordinator.come(0);
    FileEnumerator enumerator = enumerator(List.of(FILE));
    enumerator.handleSplitRequest(0, null);
    assertThat(coordinator.assigned).isEqualTo(Map.of(FILE, 0));
  }

  /** All fail together, and are told of one after the other. */
  @Test
  void aFileThatComesBackWaitsWhileTheOthersWhoAskedHaveFailedToo() {
    coordinator.come(0);
    coordinator.come(1);
    FileEnumerator enumerator = enumerator(List.of(FILE));
    enumerator.handleSplitRequest(0, null);
    enumerator.handleSplitRequest(1, null);
    coordinator.fail();
    enumerator.addSplitsBack(List.of(FILE), 0);
    assertThat(coordinator.assigned).isEmpty();
    assertThat(enumerator.snapshotState(1).waiting()).containsExactly(FILE);
    enumerator.addSplitsBack(List.of(), 1);
    coordinator.come(1);
    enumerator.handleSplitRequest(1, null);
    assertThat(coordinator.assigned).isEqualTo(Map.of(FILE, 1));
  }

  /** With an inbox, so that there may be more files; nobody looks into it here. */
  private FileEnumerator enumerator(List<FileSplit> waiting) {
    Inbox inbox =
        new Inbox(
            Path.of("inbox"),
            Duration.ofSeconds(1),
            new FileOpener(FileMapping.NONE),
            Clock.systemUTC());
    return new FileEnumerator(coordinator, inbox, new FileQueue(waiting, List.of()));
  }

  /** Refuses as Flink's does to assign to a reader that is not there. */
  private static final class Coordinator implements SplitEnumeratorContext<FileSplit> {
    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final Map<FileSplit, Integer> assigned = new HashMap<>();

    void come(int reader) {
      readers.put(reader, new ReaderInfo(reader, "here"));
    }

    void fail() {
      readers.clear();
      assigned.clear();
    }

    @Override
    public void assignSplits(SplitsAssignment<FileSplit> assignment) {
      assignment
          .assignment()
          .forEach((reader, splits) -> {
            assertThat(readers).as("registered readers").containsKey(reader);
            splits.forEach(split -> assigned.put(split, reader));
          });
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
      return Map.copyOf(readers);
    }

    @Override
    public int currentParallelism() {
      return 2;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
      return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void signalNoMoreSplits(int reader) {
      // Nobody here waits for it.
    }

    @Override
    public void sendEventToSourceReader(int reader, SourceEvent event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> void callAsync(Callable<T> call, BiConsumer<T, Throwable> handler) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> void callAsync(
        Callable<T> call, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void runInCoordinatorThread(Runnable task) {
      task.run();
    }
  }
}
