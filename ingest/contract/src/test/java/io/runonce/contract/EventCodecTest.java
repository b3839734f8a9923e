package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodecTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String GOOD =
      """
      {"source":"hall","sourceKey":"k1","eventType":"TICKET_TAKEN",\
      "eventTime":"2026-02-27T09:30:00.123456+08:00","regionCode":"330111",\
      "channel":"HALL_WINDOW","locationId":"L1","subjectKey":"330111199001011234",\
      "attributes":{"ticketNo":"A12","odd":[1,2]},"later":{"x":1}}\
      """;

  private final EventCodec codec =
      new EventCodec(
          new IdentityHasher("a key of sixteen bytes".getBytes(StandardCharsets.UTF_8)),
          CLOCK,
          item -> item.equals("I01"));

  @Test
  void goodRecordIsLandedWithItsDefaults() {
    Event event = accepted(GOOD);
    assertThat(event.id()).isEqualTo(EventId.of("hall", "k1"));
    assertThat(event.time()).isEqualTo(Instant.parse("2026-02-27T01:30:00.123Z"));
    assertThat(event.onSite()).isTrue();
    assertThat(event.schemaVersion()).isEqualTo(1);
    assertThat(event.details().ticketNo()).isEqualTo("A12");
    assertThat(event.attributes()).contains("\"odd\":[1,2]");
    assertThat(event.unknownFields()).isEqualTo("{\"later\":{\"x\":1}}");
    assertThat(event.subjectId()).hasSize(64).doesNotContain("330111199001011234");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"k1\"|null|MISSING_FIELD",
        "\"k1\"|\" \"|MISSING_FIELD",
        "\"k1\"|7|BAD_CODE",
        "TICKET_TAKEN|TICKET_EATEN|UNKNOWN_TYPE",
        "2026-02-27T09:30:00.123456+08:00|2026-02-27T09:30:00|BAD_TIME",
        "2026-02-27T09:30:00.123456+08:00|2026-02-30T09:30:00+08:00|BAD_TIME",
        "2026-02-27T09:30:00.123456+08:00|2026-03-03T09:30:00Z|TIME_IN_FUTURE",
        "2026-02-27T09:30:00.123456+08:00|1999-12-31T23:59:59+08:00|TIME_TOO_OLD",
        "330111\",|33011\",|BAD_CODE",
        "HALL_WINDOW|WINDOW|BAD_CODE",
        "\"A12\"|12|BAD_CODE",
        "\"later\":{\"x\":1}|\"onSite\":\"yes\"|BAD_CODE",
        "\"later\":{\"x\":1}|\"subjectId\":\"abc\"|BAD_CODE",
        "\"later\":{\"x\":1}|\"source\":\"twice\"|MALFORMED_JSON",
        "\"later\":{\"x\":1}}|\"later\":|MALFORMED_JSON",
        "[1,2]|{\"a\":1,\"a\":2}|MALFORMED_JSON",
        "[1,2]|1e999999999|MALFORMED_JSON",
        "[1,2]|-1e400|MALFORMED_JSON",
        "[1,2]|1e99999999999|MALFORMED_JSON",
        "[1,2]|\"\\ud800\"|MALFORMED_JSON",
        "[1,2]|NaN|MALFORMED_JSON",
        "\"k1\"|\"k\\u001f1\"|BAD_CODE",
        "\"A12\"|\"A\\u00001\"|BAD_CODE",
        "\"L1\"|\"L\\n1\"|BAD_CODE",
        "\"L1\"|[\"L1\"]|BAD_CODE",
        "2026-02-27T09:30:00.123456+08:00|2026-02-27T09:30:00+19:00|BAD_TIME",
        "2026-02-27T09:30:00.123456+08:00|2026-02-27|BAD_TIME",
        "2026-02-27T09:30:00.123456+08:00|2026-03-02T08:00:00.001+08:00|TIME_IN_FUTURE",
        "\"later\":{\"x\":1}|\"schemaVersion\":0|BAD_CODE",
        "\"later\":{\"x\":1}|\"schemaVersion\":\"1\"|BAD_CODE",
        "\"later\":{\"x\":1}|\"agentKind\":\"FRIEND\"|BAD_CODE",
        "\"later\":{\"x\":1}|\"agentId\":7|BAD_CODE",
        "\"odd\":[1,2]|\"how\":\"AWAY\"|BAD_CODE",
      })
  void faultIsNamedByItsCode(String part, String instead, RejectCode expected) {
    Decoded decoded = codec.decode(GOOD.replace(part, instead));
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "RECEIVED|\"materials\":[{\"form\":\"COPY\"}]",
        "RECEIVED|\"materials\":[{\"code\":\"M1\",\"form\":\"PAPER\"}]",
        "RECEIVED|\"materials\":\"M1\"",
        "RECEIVED|\"mode\":\"FAST\"",
        "CORRECTION_REQUESTED|\"materials\":[{\"code\":\"M1\"}]",
        "CORRECTION_REQUESTED|\"materials\":[null]",
        "ACCEPTED|\"kind\":\"SOON\"",
        "CLOSED|\"ticketNo\":12",
        "SUSPENDED|\"reason\":\"LUNCH\"",
        "TRANSFERRED|\"notified\":\"yes\"",
        "EXTENDED|\"days\":-1",
        "EXTENDED|\"days\":1.5",
        "EXTENDED|\"days\":1e300",
        "CLOSED|\"result\":\"REFUSED\"",
        "RESULT_DELIVERED|\"method\":\"PIGEON\"",
        "CONSULTED|\"answered\":1",
        "CONSULTED|\"by\":\"ROBOT\"",
        "SEARCHED|\"volume\":\"3\"",
        "APPEAL_RAISED|\"kind\":\"LETTER\"",
        "APPEAL_CLOSED|\"nature\":\"ANGER\"",
        "CALLED_BACK|\"reportedVisits\":[2]",
        "RATED|\"grade\":5",
        "RATED|\"ratedBy\":\"FAX\"",
        "RATED|\"tags\":[1]",
      })
  void attributeOutsideItsListIsABadCode(String type, String attribute) {
    String line =
        GOOD.replace("TICKET_TAKEN", type).replace("\"ticketNo\":\"A12\",\"odd\":[1,2]", attribute);
    assertThat(rejected(line).code()).isEqualTo(RejectCode.BAD_CODE);
  }

  @Test
  void emptyAndNullAreAbsent() {
    Event event =
        accepted(
            GOOD.replace("\"L1\"", "\"\"")
                .replace("\"A12\"", "\" \"")
                .replace("\"later\"", "\"agentKind\":\"\",\"caseNo\":null,\"later\""));
    assertThat(event.locationId()).isNull();
    assertThat(event.details().ticketNo()).isNull();
    assertThat(event.agentKind()).isNull();
    assertThat(event.caseNo()).isNull();
  }

  @Test
  void wholeNumberIsWholeHoweverItIsWritten() {
    String line = GOOD.replace("TICKET_TAKEN", "EXTENDED");
    assertThat(accepted(line.replace("\"odd\":[1,2]", "\"days\":50e-1")).details().days())
        .isEqualTo(5);
  }

  @Test
  void markAtTheStartOfALineIsPassedOver() {
    assertThat(accepted("\uFEFF" + GOOD)).isEqualTo(accepted(GOOD));
  }

  @Test
  void publicAgentMayComeWithoutAnId() {
    Event event = accepted(GOOD.replace("\"later\"", "\"agentKind\":\"PUBLIC\",\"later\""));
    assertThat(event.agentKind()).isEqualTo(AgentKind.PUBLIC);
    assertThat(event.agentId()).isNull();
    assertThat(event.sentAgentId()).isNull();
  }

  @Test
  void hashGivenByTheSourceHoldsBesideARawIdentity() {
    String hash = "AB".repeat(32);
    Event event = accepted(GOOD.replace("\"later\"", "\"subjectId\":\"" + hash + "\",\"later\""));
    assertThat(event.subjectId()).isEqualTo("ab".repeat(32));
  }

  @Test
  void identityInsideACodeBecomesAPseudonymThatStillJoins() {
    String line = GOOD.replace("\"later\"", "\"caseNo\":\"11010519491231002X\",\"later\"");
    Event event = accepted(line.replace("k1", "11010519491231002X-7"));
    assertThat(event.caseNo()).startsWith("id-").isEqualTo(accepted(line).caseNo());
    assertThat(event.sourceKey()).startsWith("id-").endsWith("-7");
    assertThat(event.id()).isEqualTo(EventId.of("hall", "11010519491231002X-7"));
  }

  @Test
  void caseNumberOfRegionAndDateIsNoIdentity() {
    String line = GOOD.replace("\"later\"", "\"caseNo\":\"330111202601011234\",\"later\"");
    assertThat(accepted(line).caseNo()).isEqualTo("330111202601011234");
  }

  @Test
  void personalFieldIsMaskedByItsName() {
    String line = GOOD.replace("\"odd\":[1,2]", "\"idCard\":\"G1234567\",\"n\":{\"姓名\":[\"李\"]}");
    assertThat(accepted(line).attributes()).doesNotContain("G1234567").doesNotContain("李");
  }

  @Test
  void hashIsNotPrinted() {
    Event event = accepted(GOOD);
    assertThat(codec.decode(GOOD).toString()).doesNotContain(String.valueOf(event.subjectId()));
  }

  @Test
  void wrongHashIsNotKeptSinceItMayBeARawIdentity() {
    Decoded.Rejected rejected =
        rejected(GOOD.replace("\"later\"", "\"subjectId\":\"G1234567\",\"later\""));
    assertThat(rejected.record()).doesNotContain("G1234567");
    assertThat(rejected.detail()).doesNotContain("G1234567");
  }

  @Test
  void escapedDigitsOfABrokenLineAreDigits() {
    String escaped = "\\u0033\\u0033\\u0030\\u0031\\u0031\\u0031199001011234";
    assertThat(rejected("{\"x\":\"" + escaped).record()).doesNotContain("199001011234");
  }

  @Test
  void lengthOfARecordIsMeasuredInBytes() {
    String within = "字".repeat(80_000);
    String beyond = "字".repeat(90_000);
    String line = GOOD.replace("[1,2]", "\"%s\"");
    assertThat(accepted(line.replace("%s", within))).isNotNull();
    assertThat(rejected(line.replace("%s", beyond)).code()).isEqualTo(RejectCode.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({"null", "[]", "'\"text\"'", "'{} {}'", "7"})
  void whatIsNoObjectIsMalformed(String line) {
    assertThat(codec.decode(line))
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> assertThat(rejected.code()).isEqualTo(RejectCode.MALFORMED_JSON));
  }

  @Test
  void rejectedRecordKeepsNoIdentity() {
    Decoded.Rejected rejected = rejected(GOOD.replace("HALL_WINDOW", "WINDOW"));
    assertThat(rejected.record()).contains("WINDOW").doesNotContain("330111199001011234");
  }

  @Test
  void brokenLineKeepsNoIdentity() {
    String line = GOOD.substring(0, GOOD.length() - 20);
    assertThat(rejected(line).record()).doesNotContain("330111199001011234");
    assertThat(rejected("{\"subjectKey\": \"G1234567\", oops").record())
        .doesNotContain("G1234567")
        .contains("oops");
  }

  @Test
  void recordOverTheLimitIsTooLong() {
    String padding = "x".repeat(EventCodec.MAX_RECORD_BYTES);
    assertThat(rejected(GOOD.replace("A12", padding)).code()).isEqualTo(RejectCode.TOO_LONG);
  }

  @Test
  void deepNestingIsMalformedNotFatal() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertThat(rejected(GOOD.replace("[1,2]", deep)).code()).isEqualTo(RejectCode.MALFORMED_JSON);
  }

  @Test
  void officesOwnActIsNobodysTrip() {
    Event accepted = accepted(GOOD.replace("TICKET_TAKEN", "ACCEPTED"));
    assertThat(accepted.onSite()).isFalse();
  }

  @Test
  void resultIsATripOnlyWhenCollected() {
    String delivered = GOOD.replace("TICKET_TAKEN", "RESULT_DELIVERED");
    assertThat(accepted(delivered).onSite()).isFalse();
    assertThat(
            accepted(delivered.replace("\"ticketNo\":\"A12\"", "\"method\":\"COLLECTED\""))
                .onSite())
        .isTrue();
  }

  @Test
  void laterWritingWinsThenTheGreaterHash() {
    Event first = accepted(GOOD);
    Event second = accepted(GOOD.replace("L1", "L2"));
    Event corrected =
        accepted(
            GOOD.replace("\"later\"", "\"recordedAt\":\"2026-02-28T00:00:00+08:00\",\"later\""));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isNotEqualByComparingTo(first.version());
    assertThat(corrected.version()).isGreaterThan(first.version()).isGreaterThan(second.version());
    assertThat(ContentVersion.ofUInt128(first.version().toUInt128())).isEqualTo(first.version());
  }

  @Test
  void orderOfFieldsDoesNotChangeTheContent() {
    String turned =
        "{\"channel\":\"HALL_WINDOW\","
            + GOOD.substring(1).replace("\"channel\":\"HALL_WINDOW\",", "");
    assertThat(accepted(turned).version()).isEqualTo(accepted(GOOD).version());
  }

  @Test
  void unknownItemIsAWarning() {
    String line = GOOD.replace("\"later\"", "\"itemCode\":\"I77\",\"later\"");
    assertThat(codec.decode(line))
        .isInstanceOfSatisfying(
            Decoded.Accepted.class,
            accepted -> assertThat(accepted.warnings()).containsExactly(Warning.UNKNOWN_ITEM));
  }

  @Test
  void whileTheKeyIsChangedAPersonIsKnownUnderBoth() {
    IdentityHasher before =
        new IdentityHasher("the key of last year".getBytes(StandardCharsets.UTF_8));
    IdentityHasher now =
        new IdentityHasher("the key of this year".getBytes(StandardCharsets.UTF_8));
    EventCodec changing = new EventCodec(new IdentityKeys(now, before), CLOCK, item -> true);

    Decoded.Accepted accepted = (Decoded.Accepted) changing.decode(GOOD);

    assertThat(accepted.event().subjectId())
        .isEqualTo(now.hash(IdentityType.ID_CARD, "330111199001011234"));
    assertThat(accepted.hashing())
        .isEqualTo(
            new Hashing(
                now.keyId(), before.hash(IdentityType.ID_CARD, "330111199001011234"), null));
  }

  @Test
  void whatTheSourceHashedIsUnderNoKeyOfOurs() {
    String hashed = GOOD.replace("\"later\"", "\"subjectId\":\"" + "a".repeat(64) + "\",\"later\"");

    assertThat(((Decoded.Accepted) codec.decode(hashed)).hashing()).isEqualTo(Hashing.NONE);
    assertThat(((Decoded.Accepted) codec.decode(GOOD)).hashing().keyId()).startsWith("SHA_256:");
  }

  private Event accepted(String line) {
    Decoded decoded = codec.decode(line);
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
    return ((Decoded.Accepted) decoded).event();
  }

  private Decoded.Rejected rejected(String line) {
    Decoded decoded = codec.decode(line);
    assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
    return (Decoded.Rejected) decoded;
  }
}
