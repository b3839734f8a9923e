package io.runonce.jobs;

import io.runonce.jobs.Groups.Keyed;
import io.runonce.reckoning.CaseScope;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Stages;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Folds the cases and visits of each subject of one bucket into scopes, and where these are all of
 * an application, on into outcomes; the others go to the fold by application.
 */
final class ScopesFold {
  private static final List<String> SCRATCH_COLUMNS = List.of("application_key", "file");
  private static final String CASES = "SELECT subject_key, file FROM #facts# WHERE bucket = ";
  private static final String CASES_SORTED = " ORDER BY bucket, subject_key, case_no";
  private static final String VISITS = "SELECT subject_key, visit FROM #visit# WHERE bucket = ";
  private static final String VISITS_SORTED = " ORDER BY bucket, subject_key";

  private final ReckonRun run;
  private final Stages stages;
  private final CoverageIndex coverage;
  private final RecordCodec<CaseFile> factsCodec = new RecordCodec<>(CaseFile.class);
  private final RecordCodec<Visit> visitCodec = new RecordCodec<>(Visit.class);
  private final RecordCodec<CaseScope> codec = new RecordCodec<>(CaseScope.class);

  ScopesFold(ReckonRun run, Stages stages, CoverageIndex coverage) {
    this.run = run;
    this.stages = stages;
    this.coverage = coverage;
  }

  /** Folds; gives how many cases have their outcome. */
  long fold(Warehouse warehouse, int bucket, OneThings things) {
    try (RowCursor<Keyed<CaseFile>> cases =
            warehouse.read(
                run.statement(CASES + bucket + CASES_SORTED),
                in -> new Keyed<>(in.string(), factsCodec.decode(in)));
        RowCursor<Keyed<Visit>> visits =
            warehouse.read(
                run.statement(VISITS + bucket + VISITS_SORTED),
                in -> new Keyed<>(in.string(), visitCodec.decode(in)));
        OutcomeWriter out = new OutcomeWriter(warehouse, run, stages, things);
        TableWriter next = new TableWriter(warehouse, run.table("scope"), SCRATCH_COLUMNS)) {
      Groups<Visit> visitsOf = new Groups<>(visits);
      new Groups<>(cases)
          .forEach((subject, files) -> write(files, visitsOf.take(subject), out, next));
      next.flush();
      out.flush();
      return out.cases();
    }
  }

  private void write(
      List<CaseFile> ofSubject, List<Visit> visits, OutcomeWriter out, TableWriter next) {
    Map<String, CaseFile> files = new HashMap<>();
    ofSubject.forEach(file -> files.put(file.facts().caseNo(), file));
    Map<String, List<CaseScope>> whole = new TreeMap<>();
    for (CaseScope scope :
        stages.scopes(files.values().stream().map(CaseFile::facts).toList(), visits, coverage)) {
      CaseFile file = Objects.requireNonNull(files.get(scope.facts().caseNo()));
      String application = scope.facts().identity().applicationKey();
      if (file.hasOneSubject()) {
        whole.computeIfAbsent(application, key -> new ArrayList<>()).add(scope);
      } else {
        next.row().string(application).blob(codec.encode(scope));
        next.endRow();
      }
    }
    whole.values().forEach(out::write);
  }
}
