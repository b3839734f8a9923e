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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folds the cases and visits of each subject of one bucket into scopes, and where these are all of
 * an application, on into outcomes; the others go to the fold by application.
 */
final class ScopesFold {
  private static final List<String> SCRATCH_COLUMNS = List.of("application_key", "file");
  private static final String CASES =
      "SELECT subject_key, file, toUInt8($WANTED) AS wanted FROM #facts# WHERE bucket = ";
  private static final String CASES_SORTED = " ORDER BY bucket, subject_key, case_no";
  private static final String VISITS = "SELECT subject_key, visit FROM #visit# WHERE bucket = ";
  private static final String VISITS_SORTED = " ORDER BY bucket, subject_key";

  private static final String IS_TARGET = "cityHash64(case_no) IN (SELECT key FROM #target_case#)";

  /** A case, and whether its outcome is to be written. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Filed(byte[] file, boolean wanted) {}

  private final ReckonRun run;
  private final Stages stages;
  private final CoverageIndex coverage;
  private final RecordCodec<CaseFile> factsCodec = new RecordCodec<>(CaseFile.class);
  private final RecordCodec<Visit> visitCodec = new RecordCodec<>(Visit.class);
  private final RecordCodec<ScopeFile> codec = new RecordCodec<>(ScopeFile.class);

  ScopesFold(ReckonRun run, Stages stages, CoverageIndex coverage) {
    this.run = run;
    this.stages = stages;
    this.coverage = coverage;
  }

  /** Folds; gives how many cases have their outcome. */
  long fold(Warehouse warehouse, int bucket, OneThings things) {
    String wanted = run.isPartial() ? IS_TARGET : "1";
    try (RowCursor<Keyed<Filed>> cases =
            warehouse.read(
                run.statement((CASES + bucket + CASES_SORTED).replace("$WANTED", wanted)),
                in -> new Keyed<>(in.string(), new Filed(in.blob(), in.bool())));
        RowCursor<Keyed<byte[]>> visits =
            warehouse.read(
                run.statement(VISITS + bucket + VISITS_SORTED),
                in -> new Keyed<>(in.string(), in.blob()));
        OutcomeWriter out = new OutcomeWriter(warehouse, run, stages, things);
        TableWriter next = new TableWriter(warehouse, run.table("scope"), SCRATCH_COLUMNS)) {
      Groups<byte[]> visitsOf = new Groups<>(visits);
      new Groups<>(cases)
          .forEach((subject, files) -> write(files, visitsOf.take(subject), out, next));
      next.flush();
      out.flush();
      return out.cases();
    }
  }

  private void write(
      List<Filed> filed, List<byte[]> encodedVisits, OutcomeWriter out, TableWriter next) {
    if (filed.stream().noneMatch(Filed::wanted)) {
      return;
    }
    Map<String, CaseFile> files = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    for (Filed each : filed) {
      CaseFile file = factsCodec.decode(each.file());
      files.put(file.facts().caseNo(), file);
      if (each.wanted()) {
        wanted.add(file.facts().identity().applicationKey());
      }
    }
    List<Visit> visits = encodedVisits.stream().map(visitCodec::decode).toList();
    Map<String, List<ScopeFile>> whole = new TreeMap<>();
    for (CaseScope scope :
        stages.scopes(files.values().stream().map(CaseFile::facts).toList(), visits, coverage)) {
      CaseFile file = Objects.requireNonNull(files.get(scope.facts().caseNo()));
      ScopeFile scoped = new ScopeFile(scope, file.locationId());
      String application = scope.facts().identity().applicationKey();
      if (!wanted.contains(application)) {
        continue;
      }
      if (file.hasOneSubject()) {
        whole.computeIfAbsent(application, key -> new ArrayList<>()).add(scoped);
      } else {
        next.row().string(application).blob(codec.encode(scoped));
        next.endRow();
      }
    }
    whole.values().forEach(out::write);
  }
}
