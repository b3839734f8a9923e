package io.runonce.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Hands files to readers that ask, one at a time; looks for new ones where there is an inbox. */
final class FileEnumerator implements SplitEnumerator<FileSplit, FileQueue> {
  private final SplitEnumeratorContext<FileSplit> context;
  private final @Nullable Inbox inbox;
  private final Deque<FileSplit> waiting;
  private final Set<FileSplit> given;
  private final Set<Integer> idleReaders = new LinkedHashSet<>();
  private volatile List<FileSplit> lying = List.of();

  /** Without an inbox the queue is all there will be. */
  FileEnumerator(
      SplitEnumeratorContext<FileSplit> context, @Nullable Inbox inbox, FileQueue queue) {
    this.context = context;
    this.inbox = inbox;
    waiting = new ArrayDeque<>(queue.waiting());
    given = new LinkedHashSet<>(queue.given());
    Gauges gauges = Gauges.of(context.metricGroup());
    gauges.number("inboxFiles", () -> lying.size());
    gauges.number("inboxBytes", () -> lying.stream().mapToLong(FileSplit::size).sum());
  }

  @Override
  public void start() {
    if (inbox != null) {
      long poll = inbox.poll().toMillis();
      context.callAsync(inbox::list, this::discovered, 0, poll);
    }
  }

  private void discovered(List<FileSplit> found, @Nullable Throwable fault) {
    if (fault != null) {
      throw new IngestException("the inbox cannot be listed: " + fault.getMessage(), fault);
    }
    lying = List.copyOf(found);
    given.removeIf(known -> found.stream().noneMatch(known::isSameFile));
    waiting.removeIf(known -> found.stream().noneMatch(known::isSameFile));
    found.stream().filter(this::isNew).forEach(waiting::add);
    handOut();
  }

  private boolean isNew(FileSplit file) {
    return waiting.stream().noneMatch(file::isSameFile)
        && given.stream().noneMatch(file::isSameFile);
  }

  private void handOut() {
    // One that asked and has failed since asks again when it is back.
    idleReaders.retainAll(context.registeredReaders().keySet());
    while (!waiting.isEmpty() && !idleReaders.isEmpty()) {
      int reader = idleReaders.iterator().next();
      idleReaders.remove(reader);
      FileSplit split = waiting.remove();
      given.add(split);
      context.assignSplit(split, reader);
    }
    if (inbox == null && waiting.isEmpty()) {
      idleReaders.forEach(context::signalNoMoreSplits);
      idleReaders.clear();
    }
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {
    idleReaders.add(reader);
    handOut();
  }

  @Override
  public void addSplitsBack(List<FileSplit> splits, int reader) {
    idleReaders.remove(reader);
    splits.forEach(split -> given.removeIf(split::isSameFile));
    List<FileSplit> first = new ArrayList<>(splits);
    first.reversed().forEach(waiting::addFirst);
    handOut();
  }

  @Override
  public void addReader(int reader) {
    // A reader asks when it has nothing to read.
  }

  @Override
  public FileQueue snapshotState(long checkpointId) {
    return new FileQueue(List.copyOf(waiting), List.copyOf(given));
  }

  @Override
  public void close() throws IOException {
    // Nothing is held open: the inbox is listed anew each time.
  }
}
