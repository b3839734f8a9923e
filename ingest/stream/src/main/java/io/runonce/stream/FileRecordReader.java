package io.runonce.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/** Reads one file after the other on the task's own thread, as far as its {@link Credit} goes. */
final class FileRecordReader implements SourceReader<Raw, FileSplit> {
  private static final int RECORDS_A_POLL = 64;

  private final SourceReaderContext context;
  private final FileOpener opener;
  private final Credit credit;
  private final Deque<FileSplit> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private @Nullable OpenFile current;
  private boolean hasNoMore;

  FileRecordReader(SourceReaderContext context, FileOpener opener, Credit credit) {
    this.context = context;
    this.opener = opener;
    this.credit = credit;
    Gauges.of(context.metricGroup()).millis("heldMillis", credit::held);
  }

  @Override
  public void start() {
    if (waiting.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Raw> output) throws IOException {
    for (int i = 0; i < RECORDS_A_POLL; i++) {
      if (credit.isSpent()) {
        return unavailable();
      }
      if (current == null && !openNext()) {
        return hasNoMore ? InputStatus.END_OF_INPUT : unavailable();
      }
      giveOne(output);
    }
    return InputStatus.MORE_AVAILABLE;
  }

  private InputStatus unavailable() {
    if (available.isDone()) {
      available = new CompletableFuture<>();
    }
    return InputStatus.NOTHING_AVAILABLE;
  }

  private boolean openNext() {
    FileSplit split = waiting.poll();
    if (split == null) {
      return false;
    }
    current = new OpenFile(split, opener);
    return true;
  }

  private void giveOne(ReaderOutput<Raw> output) throws IOException {
    OpenFile file = current;
    if (file == null) {
      return;
    }
    Raw raw = file.next();
    if (raw == null) {
      if (file.isAtEnd()) {
        output.collect(file.end());
      }
      finish(file);
      return;
    }
    credit.take(raw);
    output.collect(raw);
    if (file.isAtEnd()) {
      output.collect(file.end());
      finish(file);
    }
  }

  private void finish(OpenFile file) throws IOException {
    file.close();
    current = null;
    if (waiting.isEmpty() && !hasNoMore) {
      context.sendSplitRequest();
    }
  }

  @Override
  public List<FileSplit> snapshotState(long checkpointId) {
    credit.renew();
    available.complete(null);
    List<FileSplit> splits = new ArrayList<>();
    if (current != null) {
      splits.add(current.position());
    }
    splits.addAll(waiting);
    return splits;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<FileSplit> splits) {
    waiting.addAll(splits);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    hasNoMore = true;
    available.complete(null);
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }
}
