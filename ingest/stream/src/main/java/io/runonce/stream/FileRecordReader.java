package io.runonce.stream;

import io.runonce.sources.events.RawRecord;
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

/**
 * Reads one file after the other on the task's own thread. Between two checkpoints it gives at most
 * {@code credit} bytes: what has been read is held in memory until the next checkpoint takes it, so
 * a slow checkpoint must slow the reading, not fill the memory.
 */
final class FileRecordReader implements SourceReader<Raw, FileSplit> {
  private static final int RECORDS_A_POLL = 64;

  private final SourceReaderContext context;
  private final FileOpener opener;
  private final long credit;
  private final Deque<FileSplit> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private @Nullable OpenFile current;
  private long givenSinceCheckpoint;
  private boolean hasNoMore;

  FileRecordReader(SourceReaderContext context, FileOpener opener, long credit) {
    this.context = context;
    this.opener = opener;
    this.credit = credit;
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
      if (givenSinceCheckpoint >= credit) {
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
    givenSinceCheckpoint += weight(raw);
    output.collect(raw);
    if (file.isAtEnd()) {
      output.collect(file.end());
      finish(file);
    }
  }

  /** Roughly what the record takes once it is a row. */
  private static long weight(Raw raw) {
    return raw instanceof Raw.Row(Origin origin, RawRecord.Text(long offset, String text))
        ? text.length()
        : 512;
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
    givenSinceCheckpoint = 0;
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
