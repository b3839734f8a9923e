package io.runonce.stream;

import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.Source;

/** Wires {@link IngestJob}s to the real inbox, files and warehouse. */
final class IngestJobs {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  static final String INBOX = "inbox";

  private final IngestConfig config;
  private final FileMapping mapping;
  private final FileOpener opener;
  private final Clock clock;
  private final BatchStore.Opener store;

  IngestJobs(IngestConfig config, FileMapping mapping, Clock clock) {
    this(config, mapping, clock, storeOf(config.warehouse(), clock));
  }

  /** The same with another store. */
  IngestJobs(IngestConfig config, FileMapping mapping, Clock clock, BatchStore.Opener store) {
    this.config = config;
    this.store = store;
    this.mapping = mapping;
    this.opener = new FileOpener(mapping);
    this.clock = clock;
  }

  /** Reads the inbox, and topics where a broker is named, for ever. */
  IngestJob ofInbox() {
    Inbox inbox = new Inbox(config.inbox(), config.inboxPoll(), opener, clock);
    KafkaSettings kafka = config.kafka();
    LandingSource source =
        new LandingSource(
            inbox,
            opener,
            kafka == null ? null : Topics.of(kafka, config.warehouse(), clock),
            config.readAhead().getBytes());
    return job(source, INBOX, FilePolicy.PUT_AWAY);
  }

  /** Reads these files to their end, as one run. */
  IngestJob ofFiles(List<FileSplit> files, String run) {
    FileSource source = FileSource.ofFiles(files, opener, config.readAhead().getBytes());
    return job(source, run, FilePolicy.LEAVE);
  }

  private IngestJob job(Source<Raw, ?, ?> source, String name, FilePolicy policy) {
    WarehouseConfig warehouse = config.warehouse();
    DecodeFunction decode =
        new DecodeFunction(config.subjectKeys(), mapping, c -> items(warehouse, c), clock);
    return new IngestJob(source, decode, new LandingSink(name, store, policy, clock));
  }

  private static BatchStore.Opener storeOf(WarehouseConfig warehouse, Clock clock) {
    return () -> WarehouseStore.open(warehouse, clock);
  }

  private static ItemCatalogue items(WarehouseConfig warehouse, Clock clock) {
    return new ItemCatalogue(() -> itemCodes(warehouse, clock), clock);
  }

  private static Set<String> itemCodes(WarehouseConfig warehouse, Clock clock) {
    try (WarehouseStore store = WarehouseStore.open(warehouse, clock)) {
      return new Patience(FIRST_PAUSE, LONGEST_PAUSE).await(store::itemCodes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("interrupted while waiting for the catalogue", e);
    }
  }
}
