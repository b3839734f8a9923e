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
      })
  void faultIsNamedByItsCode(String part, String instead, RejectCode expected) {
    Decoded decoded = codec.decode(GOOD.replace(part, instead));
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(expected));
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
