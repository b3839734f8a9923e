package io.runonce.jobs;

import io.runonce.contract.Channel;
import io.runonce.contract.ContentVersion;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import io.runonce.contract.IdentityType;
import io.runonce.jobs.Groups.Keyed;
import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.Evidence;
import io.runonce.reckoning.NamedEvent;
import io.runonce.reckoning.Stages;
import io.runonce.reckoning.SubjectDirectory;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.RowBinaryReader;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Folds the evidence of each visitor of one bucket into visits. */
final class VisitsFold {
  private static final List<String> SCRATCH_COLUMNS = List.of("subject_key", "visit");
  private static final String EVIDENCE =
      "SELECT visitor, event_id, event_type, event_time, region_code, channel, location_id,"
          + " department_code, item_code, queue_code, answered, ticket_no, names_one, called_at, cases FROM #evidence#"
          + " WHERE bucket = ";
  private static final String CASES = "SELECT visitor, thin FROM #visitor_case# WHERE bucket = ";
  private static final String SORTED = " ORDER BY bucket, visitor";

  private static final ContentVersion NO_VERSION = new ContentVersion(0, 0);

  private final ReckonRun run;
  private final Stages stages;
  private final RecordCodec<CaseFacts> factsCodec = new RecordCodec<>(CaseFacts.class);
  private final RecordCodec<Visit> codec = new RecordCodec<>(Visit.class);

  VisitsFold(ReckonRun run, Stages stages) {
    this.run = run;
    this.stages = stages;
  }

  /**
   * Folds.
   *
   * @return visits written
   */
  long fold(Warehouse warehouse, int bucket) {
    try (RowCursor<Keyed<Evidence>> evidence =
            warehouse.read(run.statement(EVIDENCE + bucket + SORTED), this::evidence);
        RowCursor<Keyed<CaseFacts>> cases =
            warehouse.read(
                run.statement(CASES + bucket + SORTED),
                in -> new Keyed<>(in.string(), factsCodec.decode(in)));
        TableWriter rows = new TableWriter(warehouse, "visit", VisitRows.COLUMNS);
        TableWriter next = new TableWriter(warehouse, run.table("visit"), SCRATCH_COLUMNS)) {
      Groups<CaseFacts> casesOf = new Groups<>(cases);
      new Groups<>(evidence)
          .forEach((visitor, evidenceOf) ->
              write(visitor, evidenceOf, casesOf.take(visitor), rows, next));
      rows.flush();
      next.flush();
      return rows.written();
    }
  }

  private void write(
      String visitor,
      List<Evidence> evidence,
      List<CaseFacts> cases,
      TableWriter rows,
      TableWriter next) {
    Map<String, String> subjects = new HashMap<>();
    cases.forEach(facts -> subjects.put(facts.caseNo(), facts.subjectKey()));
    for (Visit visit : stages.visits(visitor, evidence, cases)) {
      VisitRows.write(visit, run, rows.row());
      rows.endRow();
      TreeSet<String> touched = new TreeSet<>();
      visit.certainCases().forEach(no -> touched.add(subject(subjects, no)));
      visit.possibleCases().forEach(no -> touched.add(subject(subjects, no)));
      for (String subject : touched) {
        next.row().string(subject).blob(codec.encode(visit));
        next.endRow();
      }
    }
  }

  private static String subject(Map<String, String> subjects, String caseNo) {
    return Objects.requireNonNull(subjects.get(caseNo), caseNo);
  }

  private Keyed<Evidence> evidence(RowBinaryReader in) throws IOException {
    String visitor = in.string();
    Event event = event(in, visitor);
    Instant calledAt = in.nullableInstant();
    NamedEvent named = new NamedEvent(event, in.strings());
    Evidence evidence = stages.evidence(named, null, calledAt, new OneVisitor(visitor));
    Objects.requireNonNull(evidence, "the store gave an event that is no evidence");
    return new Keyed<>(visitor, evidence);
  }

  /**
   * An event with what evidence needs. The store has found whose it is; a visitor that is a case is
   * asked for by a case's number, whichever, and that it names any by that of an application.
   */
  private static Event event(RowBinaryReader in, String visitor) throws IOException {
    boolean isCase = CaseFacts.isCaseKey(visitor);
    EventId id = new EventId(in.bigEndian64(), in.bigEndian64());
    EventType type = Objects.requireNonNull(in.code(EventType.class));
    Instant time = in.instant();
    String region = in.string();
    Channel channel = Objects.requireNonNull(in.code(Channel.class));
    String location = in.text();
    String department = in.text();
    String item = in.text();
    Details details =
        Details.builder()
            .queueCode(in.text())
            .answered(in.nullableBool())
            .ticketNo(in.text())
            .build();
    boolean namesOne = in.bool();
    return new Event(
        id,
        "",
        "",
        type,
        time,
        null,
        region,
        isCase ? null : visitor,
        IdentityType.ID_CARD,
        null,
        null,
        null,
        isCase ? "-" : null,
        namesOne ? "-" : null,
        item,
        department,
        location,
        channel,
        true,
        1,
        details,
        "{}",
        "{}",
        NO_VERSION);
  }

  /** Answers every question with the visitor whose fold it is. */
  private record OneVisitor(String visitor) implements SubjectDirectory {
    @Override
    public String subjectKeyOf(String caseNo) {
      return visitor;
    }

    @Override
    public boolean isSubjectOfSomeCase(String subjectId) {
      return true;
    }
  }
}
