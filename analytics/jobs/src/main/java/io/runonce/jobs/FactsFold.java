package io.runonce.jobs;

import io.runonce.jobs.Groups.Keyed;
import io.runonce.reckoning.CaseClock;
import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.Feedback;
import io.runonce.reckoning.Materials;
import io.runonce.reckoning.Moments;
import io.runonce.reckoning.NamedEvent;
import io.runonce.reckoning.Promise;
import io.runonce.reckoning.Stages;
import io.runonce.reckoning.Verdict;
import io.runonce.warehouse.RowBinaryReader;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.RuleEvents;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.util.List;

/** Folds the events of each application of one bucket into the facts of its cases. */
final class FactsFold {
  private static final List<String> COLUMNS =
      List.of("case_no", "application_key", "subject_key", "agents", "thin", "file");

  private final ReckonRun run;
  private final Stages stages;
  private final RecordCodec<CaseFacts> thinCodec = new RecordCodec<>(CaseFacts.class);
  private final RecordCodec<CaseFile> codec = new RecordCodec<>(CaseFile.class);

  FactsFold(ReckonRun run, Stages stages) {
    this.run = run;
    this.stages = stages;
  }

  /**
   * Folds.
   *
   * @return cases written
   */
  long fold(Warehouse warehouse, int bucket) {
    String sql =
        "SELECT application_key, cases, "
            + RuleEvents.selection()
            + " FROM #named# WHERE bucket = "
            + bucket
            + " ORDER BY bucket, application_key";
    try (RowCursor<Keyed<NamedEvent>> events =
            warehouse.read(run.statement(sql), FactsFold::decode);
        TableWriter out = new TableWriter(warehouse, run.table("facts"), COLUMNS)) {
      new Groups<>(events).forEach((key, named) -> write(key, named, out));
      out.flush();
      return out.written();
    }
  }

  private static Keyed<NamedEvent> decode(RowBinaryReader in) throws IOException {
    String key = in.string();
    List<String> cases = in.strings();
    return new Keyed<>(key, new NamedEvent(RuleEvents.decode(in), cases));
  }

  private void write(String applicationKey, List<NamedEvent> named, TableWriter out) {
    List<CaseFacts> cases = stages.facts(applicationKey, named);
    boolean hasOneSubject = cases.stream().map(CaseFacts::subjectKey).distinct().count() == 1;
    for (CaseFacts facts : cases) {
      CaseFile file = new CaseFile(facts, hasOneSubject);
      out.row()
          .string(facts.caseNo())
          .string(applicationKey)
          .string(facts.subjectKey())
          .strings(facts.sentAgents())
          .blob(thinCodec.encode(thin(facts)))
          .blob(codec.encode(file));
      out.endRow();
    }
  }

  /** Only what a visit asks of a case: a clerk's fold holds thousands. */
  private static CaseFacts thin(CaseFacts facts) {
    return new CaseFacts(
        facts.identity(),
        new Moments(facts.moments().firstEventAt(), null, null, null, null, null, null),
        new Promise(null, null, null, null, null, 0, null, null, null, null, null, null),
        new CaseClock(
            null, null, null, null, Verdict.UNKNOWN, false, null, false, false, 0, false, null),
        new Materials(List.of(), List.of(), List.of()),
        new Feedback(null, null, null, null, null),
        null,
        facts.span(),
        facts.spanOver(),
        null,
        facts.places(),
        facts.eventPlaces(),
        null,
        facts.sentAgents(),
        facts.advances(),
        List.of(),
        null,
        0,
        false,
        List.of(),
        0,
        0,
        null);
  }
}
