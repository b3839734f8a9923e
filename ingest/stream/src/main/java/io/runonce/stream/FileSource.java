package io.runonce.stream;

import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/** Files of records: those of an inbox for ever, or a list to its end. One split a file. */
final class FileSource implements Source<Raw, FileSplit, FileQueue> {
  private static final long serialVersionUID = 1;

  private final @Nullable Inbox inbox;
  private final List<FileSplit> files;
  private final FileOpener opener;
  private final long credit;

  private FileSource(@Nullable Inbox inbox, List<FileSplit> files, FileOpener opener, long credit) {
    this.inbox = inbox;
    this.files = List.copyOf(files);
    this.opener = opener;
    this.credit = credit;
  }

  /**
   * What comes into an inbox.
   *
   * @param credit bytes that one reader may give between two checkpoints
   */
  static FileSource ofInbox(Inbox inbox, FileOpener opener, long credit) {
    return new FileSource(inbox, List.of(), opener, credit);
  }

  /** These files and no more. */
  static FileSource ofFiles(List<FileSplit> files, FileOpener opener, long credit) {
    return new FileSource(null, files, opener, credit);
  }

  @Override
  public Boundedness getBoundedness() {
    return inbox == null ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<FileSplit, FileQueue> createEnumerator(
      SplitEnumeratorContext<FileSplit> context) {
    return restoreEnumerator(context, new FileQueue(files, List.of()));
  }

  @Override
  public SplitEnumerator<FileSplit, FileQueue> restoreEnumerator(
      SplitEnumeratorContext<FileSplit> context, FileQueue queue) {
    return new FileEnumerator(context, inbox, queue);
  }

  @Override
  public SourceReader<Raw, FileSplit> createReader(SourceReaderContext context) {
    return new FileRecordReader(context, opener, new Credit(credit));
  }

  @Override
  public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
    return FileSplitSerializer.INSTANCE;
  }

  @Override
  public SimpleVersionedSerializer<FileQueue> getEnumeratorCheckpointSerializer() {
    return FileQueueSerializer.INSTANCE;
  }
}
