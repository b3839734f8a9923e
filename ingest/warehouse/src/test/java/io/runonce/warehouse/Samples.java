package io.runonce.warehouse;

import io.runonce.contract.AgentKind;
import io.runonce.contract.CaseKind;
import io.runonce.contract.Channel;
import io.runonce.contract.CloseResult;
import io.runonce.contract.ContentVersion;
import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Grade;
import io.runonce.contract.GradeOrigin;
import io.runonce.contract.IdentityType;
import io.runonce.contract.MaterialForm;
import io.runonce.contract.MaterialGiven;
import io.runonce.contract.Reason;
import io.runonce.contract.RejectCode;
import io.runonce.contract.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events for tests: one with nothing but what is needed, one with everything. */
final class Samples {
  static final Instant TIME = Instant.parse("2024-03-05T01:30:00.123Z");
  static final String SUBJECT = "0f".repeat(32);
  static final String AGENT = "a1".repeat(32);

  private Samples() {}

  static Event bare(String key) {
    return Event.builder("hall", key, EventType.RECEIVED, TIME).regionCode("510112").build();
  }

  static Event full(String key) {
    return Event.builder("hall", key, EventType.RECEIVED, TIME)
        .recordedAt(TIME.plusSeconds(5))
        .regionCode("510112")
        .subjectId(SUBJECT)
        .subjectKeyType(IdentityType.USCC)
        .subjectKind(SubjectKind.ORGANISATION)
        .agentId(AGENT)
        .agentKind(AgentKind.PUBLIC)
        .caseNo("案件-1")
        .applicationNo("A\t1\n'\\")
        .itemCode("I1")
        .departmentCode("D1")
        .locationId("L1")
        .channel(Channel.SELF_SERVICE)
        .onSite(false)
        .schemaVersion(40_000)
        .details(details())
        .attributes("{\"text\":\"" + "好".repeat(100) + "\"}")
        .unknownFields("{\"x\":1}")
        .version(new ContentVersion(TIME.toEpochMilli(), 0xFEDC_BA98_7654_3210L))
        .build();
  }

  private static Details details() {
    return Details.builder()
        .ticketNo("T7")
        .queueCode("Q")
        .window("W3")
        .materials(
            List.of(
                new MaterialGiven("M1", MaterialForm.ORIGINAL),
                new MaterialGiven("M2", MaterialForm.SHARED)))
        .reason(Reason.HEARING)
        .kind(CaseKind.PROMISED)
        .result(CloseResult.APPROVED)
        .method(DeliveryMethod.COLLECTED)
        .days(5)
        .answered(true)
        .topic("社保卡")
        .grade(Grade.SATISFIED)
        .origin(GradeOrigin.ACTIVE)
        .reportedVisits(3)
        .keyword("开店")
        .volume(1L << 40)
        .appealNo("AP1")
        .appealKind("HOTLINE_12345")
        .build();
  }

  static Batch batch(BatchToken token, int rows, int rejects) {
    EventRows events = new EventRows(token);
    IntStream.range(0, rows).forEach(i -> events.add(full(token + ":" + i)));
    RejectRows rejected = new RejectRows(token);
    IntStream.range(0, rejects)
        .forEach(i ->
            rejected.add(
                new Reject("hall", "f" + token, i, RejectCode.BAD_TIME, "eventTime", "{}")));
    BatchSpan span =
        new BatchSpan(
            "f" + token,
            "f.ndjson",
            0,
            rows + rejects - 1,
            900,
            rows + rejects,
            rows,
            0,
            0,
            0,
            rejects == 0 ? Map.of() : Map.of("BAD_TIME", (long) rejects),
            Map.of("UNKNOWN_ITEM", 1L));
    return new Batch(
        token,
        "inbox",
        rows,
        events.toBytes(),
        rejects,
        rejected.toBytes(),
        note(token, rows, rejects),
        List.of(span),
        new BatchCourse(TIME, 20, TIME.minusSeconds(3)));
  }

  /** What a job writes of such a batch into the ledger. */
  private static String note(BatchToken token, int rows, int rejects) {
    return """
    [{"id":"f%s","name":"f.ndjson","from":0,"to":0,"bytes":900,"read":%d,"landed":%d,\
    "repeated":0,"corrected":0,"rejected":{"BAD_TIME":%d},"warnings":{}}]\
    """
        .formatted(token, rows + rejects, rows, rejects);
  }
}
