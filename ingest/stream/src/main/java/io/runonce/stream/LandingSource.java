package io.runonce.stream;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The inbox and, where a broker is named, topics beside it: one source, so that reading, decoding
 * and encoding stay one chain and one committer judges what is new. A broker may be named later, or
 * no longer: the job goes on from the same checkpoint.
 */
final class LandingSource implements Source<Raw, LandingSplit, LandingQueue> {
  private static final long serialVersionUID = 1;

  private final FileSource files;
  private final FileOpener opener;
  private final @Nullable Topics topics;
  private final long credit;

  /**
   * Both, under one credit.
   *
   * @param credit bytes that one reader may give between two checkpoints
   */
  LandingSource(Inbox inbox, FileOpener opener, @Nullable Topics topics, long credit) {
    this.files = FileSource.ofInbox(inbox, opener, credit);
    this.opener = opener;
    this.topics = topics;
    this.credit = credit;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<LandingSplit, LandingQueue> createEnumerator(
      SplitEnumeratorContext<LandingSplit> context) throws Exception {
    return restoreEnumerator(context, new LandingQueue(FileQueue.EMPTY, null));
  }

  @Override
  public SplitEnumerator<LandingSplit, LandingQueue> restoreEnumerator(
      SplitEnumeratorContext<LandingSplit> context, LandingQueue queue) throws Exception {
    PartContext<FileSplit> ofFiles = new PartContext<>(context, LandingSplit.OfFile::new);
    return new LandingEnumerator(
        files.restoreEnumerator(ofFiles, queue.files()),
        topics == null ? null : topics.enumerator(context, queue.partitions()),
        queue.partitions());
  }

  @Override
  public SourceReader<Raw, LandingSplit> createReader(SourceReaderContext context)
      throws Exception {
    Credit shared = new Credit(credit);
    return new LandingReader(
        new FileRecordReader(context, opener, shared),
        topics == null ? null : topics.reader(context),
        shared);
  }

  @Override
  public SimpleVersionedSerializer<LandingSplit> getSplitSerializer() {
    return LandingSplitSerializer.INSTANCE;
  }

  @Override
  public SimpleVersionedSerializer<LandingQueue> getEnumeratorCheckpointSerializer() {
    return LandingQueueSerializer.INSTANCE;
  }
}
