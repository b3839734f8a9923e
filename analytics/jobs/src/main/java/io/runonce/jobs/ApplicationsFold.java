package io.runonce.jobs;

import io.runonce.jobs.Groups.Keyed;
import io.runonce.reckoning.CaseScope;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Warehouse;

/** Folds the scopes of the applications of one bucket whose cases have several subjects. */
final class ApplicationsFold {
  private static final String SCOPES = "SELECT application_key, file FROM #scope# WHERE bucket = ";
  private static final String SORTED = " ORDER BY bucket, application_key";

  private final ReckonRun run;
  private final Stages stages;
  private final RecordCodec<CaseScope> codec = new RecordCodec<>(CaseScope.class);

  ApplicationsFold(ReckonRun run, Stages stages) {
    this.run = run;
    this.stages = stages;
  }

  /** Folds; gives how many cases have their outcome. */
  long fold(Warehouse warehouse, int bucket, OneThings things) {
    try (RowCursor<Keyed<CaseScope>> scopes =
            warehouse.read(
                run.statement(SCOPES + bucket + SORTED),
                in -> new Keyed<>(in.string(), codec.decode(in)));
        OutcomeWriter out = new OutcomeWriter(warehouse, run, stages, things)) {
      new Groups<>(scopes).forEach((key, files) -> out.write(files));
      out.flush();
      return out.cases();
    }
  }
}
