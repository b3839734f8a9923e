package io.runonce.jobs;

import io.runonce.jobs.Groups.Keyed;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Warehouse;

/** Folds the scopes of the applications of one bucket whose cases have several subjects. */
final class ApplicationsFold {
  private static final String SCOPES = "SELECT application_key, file FROM #scope# WHERE bucket = ";
  private static final String SORTED = " ORDER BY bucket, application_key";

  private final ReckonRun run;
  private final Stages stages;
  private final RecordCodec<ScopeFile> codec = new RecordCodec<>(ScopeFile.class);

  ApplicationsFold(ReckonRun run, Stages stages) {
    this.run = run;
    this.stages = stages;
  }

  /** Folds; gives how many cases have their outcome. */
  long fold(Warehouse warehouse, int bucket, OneThings things) {
    try (RowCursor<Keyed<byte[]>> scopes =
            warehouse.read(
                run.statement(SCOPES + bucket + SORTED),
                in -> new Keyed<>(in.string(), in.blob()));
        OutcomeWriter out = new OutcomeWriter(warehouse, run, stages, things)) {
      new Groups<>(scopes)
          .forEach((key, files) -> out.write(files.stream().map(codec::decode).toList()));
      out.flush();
      return out.cases();
    }
  }
}
