package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200,000 spoilt records, the same ones each time: each is decoded, and none tells who it was. */
class CodecFuzzTest {
  private static final long SEED = 20_260_301;
  private static final int RECORDS = 200_000;
  private static final String PLANTED = "11010519491231002X";
  private static final String DIGITS = PLANTED.substring(0, 17);
  private static final String[] SEEDS = {
    """
    {"source":"hall","sourceKey":"k7","eventType":"TICKET_TAKEN","eventTime":\
    "2026-02-03T09:14:00+08:00","regionCode":"330111","channel":"HALL_WINDOW","locationId":"L4",\
    "subjectKey":"11010519491231002X","attributes":{"ticketNo":"Q13","priority":2},"odd":1.5}\
    """,
    """
    {"source":"oa","sourceKey":"k8","eventType":"RECEIVED","eventTime":"2026-02-03T09:14:00+08:00",\
    "recordedAt":"2026-02-03T10:14:00+08:00","regionCode":"330111","channel":"WEB","caseNo":"C1",\
    "agentKey":"11010519491231002X","itemCode":"I09","attributes":{"materials":[{"code":"M1",\
    "form":"COPY"},{"code":"M7"}],"remark":["证件号 11010519491231002X 核对"]},"more":{"a":[null]}}\
    """,
    """
    {"source":"12345","sourceKey":"k9","eventType":"APPEAL_RAISED","eventTime":\
    "2026-02-03T09:14:00+08:00","regionCode":"330111","channel":"PHONE","attributes":{"appealNo":\
    "T1","kind":"HOTLINE_12345","resolved":false,"reportedVisits":3,"text":\
    "王小明先生身份证１１０１０５１９４９１２３１００２Ｘ，跑了三趟"},"note":"110105 19491231 002X"}\
    """,
  };
  private static final String[] VALUES = {
    "null",
    "true",
    "-0",
    "1e999999999",
    "1e99999999999",
    "-1e-999999999",
    "1E400",
    "0.1e-400",
    "123456789012345678901234567890",
    "[]",
    "{}",
    "\"\"",
    "\" \"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "NaN",
    "Infinity",
    "+1",
    "01",
    "'a'",
    "\"\u2028\"",
    "{\"a\":1,\"a\":2}",
    "\"11010519491231002X\"",
    "110105194912310021",
    "[[[[[[[[[[]]]]]]]]]]",
    "{\"\":{\"\":\"\"}}",
  };

  private final Random random = new Random(SEED);
  private final EventCodec codec =
      new EventCodec(
          new IdentityHasher("a key of sixteen bytes".getBytes(StandardCharsets.UTF_8)),
          Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC),
          item -> true);

  @Test
  void nothingThrowsAndNothingTells() {
    Map<RejectCode, Integer> rejected = new EnumMap<>(RejectCode.class);
    int accepted = 0;
    for (int i = 0; i < RECORDS; i++) {
      String line = spoilt();
      switch (decoded(line, i)) {
        case Decoded.Accepted(var event, var warnings, var hashing) -> {
          accepted++;
          assertTellsNothing(event.attributes() + event.unknownFields() + event.details(), line, i);
        }
        case Decoded.Rejected(var code, var detail, var record) -> {
          rejected.merge(code, 1, Integer::sum);
          assertTellsNothing(detail + '\n' + record, line, i);
        }
      }
    }
    assertThat(accepted).as("accepted of seed %d", SEED).isGreaterThan(RECORDS / 20);
    assertThat(rejected).as("rejected of seed %d", SEED).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void depthLengthAndWidthAreBounded() {
    for (String value :
        new String[] {
          "[".repeat(10_000),
          "[".repeat(10_000) + "]".repeat(10_000),
          "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
          "\"" + PLANTED.repeat(14_000) + "\"",
          "\"" + "住".repeat(300_000) + "\"",
          "9".repeat(200_000),
          "\"" + "路1号".repeat(20_000) + "\"",
          "\"" + "1 ".repeat(60_000) + "\"",
        }) {
      String line = SEEDS[0].replace("1.5", value);
      assertThat(decoded(line, value.length())).isNotNull();
    }
  }

  private Decoded decoded(String line, int number) {
    try {
      return codec.decode(line);
    } catch (RuntimeException | StackOverflowError e) {
      return fail("record " + number + " of seed " + SEED + ": " + line, e);
    }
  }

  /** A planted number may have been spoilt itself: only where it is whole must it be gone. */
  private static void assertTellsNothing(String kept, String line, int number) {
    String plain = HalfWidth.of(kept);
    boolean tells = plain.contains(PLANTED) || plain.contains("110105 19491231 002X");
    assertThat(tells && !isCutByLetters(plain))
        .as("record %d of seed %d: %s%nkept: %s", number, SEED, line, kept)
        .isFalse();
  }

  private static boolean isCutByLetters(String plain) {
    return !plain.contains(DIGITS) && !plain.contains("110105 19491231");
  }

  private String spoilt() {
    String line = SEEDS[random.nextInt(SEEDS.length)];
    int times = random.nextInt(4);
    for (int i = 0; i <= times; i++) {
      line = spoilt(line);
    }
    return line;
  }

  private String spoilt(String line) {
    int at = random.nextInt(line.length() + 1);
    return switch (random.nextInt(9)) {
      case 0 -> line.substring(0, at);
      case 1 -> line.substring(at);
      case 2 -> line.substring(0, at) + anyCharacter() + line.substring(at);
      case 3 -> at < line.length() ? line.substring(0, at) + line.substring(at + 1) : line;
      case 4, 5 -> withValue(line, VALUES[random.nextInt(VALUES.length)]);
      case 6 -> withValue(line, "\"" + anyCharacter() + PLANTED + anyCharacter() + "\"");
      case 7 -> line.replaceFirst("\\{", "{\"x" + random.nextInt(3) + "\":" + number() + ",");
      case 8 -> line + (random.nextBoolean() ? " " : line);
      default -> line;
    };
  }

  /** In place of the value after some colon. */
  private String withValue(String line, String value) {
    int colon = line.indexOf(':', random.nextInt(line.length() + 1));
    int end = line.indexOf(',', colon);
    return colon < 0 || end < 0 ? line : line.substring(0, colon + 1) + value + line.substring(end);
  }

  private String number() {
    return VALUES[random.nextInt(11)];
  }

  /** Of any plane: controls, digits aside, halves of pairs, what is not assigned. */
  private String anyCharacter() {
    int point =
        random.nextInt(4) == 0 ? random.nextInt(0x80) : random.nextInt(Character.MAX_CODE_POINT);
    return Character.isDigit(point) ? "~" : Character.toString(point);
  }
}
