package io.runonce.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Imports files, and says how far it is: by the ledger, so what is counted is landed. */
final class FileImport {
  private static final Duration SAY_EVERY = Duration.ofMillis(500);

  private final IngestConfig config;
  private final Clock clock;
  private final PrintStream out;

  FileImport(IngestConfig config, Clock clock, PrintStream out) {
    this.config = config;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Lands the files to their end.
   *
   * @return what became of their records
   * @throws IngestException if it cannot be done; started again it goes on
   */
  Tally run(ImportOptions options) throws InterruptedException {
    FileMapping mapping = options.mapping();
    FileOpener opener = new FileOpener(mapping);
    List<FileSplit> files = look(options);
    files.forEach(file -> requireReadable(opener, file));
    try (ImportRun run = ImportRun.open(config, files, mapping);
        WarehouseStore store = WarehouseStore.open(config.warehouse(), clock)) {
      land(new IngestJobs(config, mapping, clock).ofFiles(files, run.name()), run, store, files);
      Tally tally = total(store, run);
      run.forget();
      say("DONE", LedgerNote.tallyObject(tally));
      return tally;
    }
  }

  private void land(IngestJob job, ImportRun run, WarehouseStore store, List<FileSplit> files)
      throws InterruptedException {
    long total = files.stream().mapToLong(FileSplit::size).sum();
    RunningJob running =
        RunningJob.start(
            job, run.folder(), config.checkpointInterval(), config.parallelism(), "import");
    while (!running.awaitEnd(SAY_EVERY)) {
      try {
        sayProgress(store.spansOf(run.name()), total);
      } catch (WarehouseException away) {
        // The job waits for the warehouse, so whoever looks on waits too.
        if (!away.isUnreachable()) {
          throw away;
        }
      }
    }
  }

  private void sayProgress(List<BatchSpan> landed, long total) {
    long bytes = landed.stream().mapToLong(BatchSpan::bytes).sum();
    long records = landed.stream().mapToLong(BatchSpan::read).sum();
    ObjectNode progress = JsonNodeFactory.instance.objectNode();
    progress.put("bytes", bytes).put("total", total).put("records", records);
    say("PROGRESS", progress);
  }

  private static Tally total(WarehouseStore store, ImportRun run) {
    return store.spansOf(run.name()).stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
  }

  private List<FileSplit> look(ImportOptions options) {
    try {
      return FileSplits.of(options.files(), clock);
    } catch (IOException e) {
      throw new IngestException("cannot read " + e.getMessage(), e);
    }
  }

  private static void requireReadable(FileOpener opener, FileSplit file) {
    if (!opener.isReadable(file.name())) {
      throw new IngestException(
          file.name()
              + ": not a file of events; give .ndjson, .csv, .xes, or one of these and .gz");
    }
  }

  private void say(String what, ObjectNode json) {
    out.println(what + " " + json);
    out.flush();
  }
}
