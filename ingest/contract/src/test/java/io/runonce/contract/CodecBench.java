package io.runonce.contract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many records one thread decodes in a second of its processor time (not of the clock, so that
 * a machine with other load says about the same). Run its main from the test class path.
 */
public final class CodecBench {
  private static final int LINES = 20_000;
  private static final int ROUNDS = 8;
  private static final int REPEATS = 15;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CodecBench() {}

  public static void main(String[] arguments) {
    EventCodec codec =
        new EventCodec(
            new IdentityHasher("a key of sixteen bytes".getBytes(StandardCharsets.UTF_8)),
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC),
            item -> true);
    List<List<String>> kinds = List.of(tickets(), receipts(), consultations());
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder row = new StringBuilder();
      for (List<String> lines : kinds) {
        row.append(String.format(Locale.ROOT, "%,12.0f", perSecond(codec, lines)));
      }
      System.out.println("records/s (TICKET_TAKEN, RECEIVED, CONSULTED):" + row);
    }
  }

  private static double perSecond(EventCodec codec, List<String> lines) {
    long accepted = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (String line : lines) {
        accepted += codec.decode(line) instanceof Decoded.Accepted ? 1 : 0;
      }
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    if (accepted != (long) REPEATS * lines.size()) {
      throw new IllegalStateException("the lines of this bench should all be accepted");
    }
    return accepted / seconds;
  }

  private static List<String> tickets() {
    return lines(
        """
        {"source": "hall", "sourceKey": "k%1$d", "regionCode": "330111", \
        "eventType": "TICKET_TAKEN", "channel": "HALL_WINDOW", "locationId": "L4", \
        "attributes": {"ticketNo": "Q%1$d", "queueCode": "QC7"}, \
        "subjectKey": "33011119900101%2$04d", "eventTime": "2026-02-03T09:14:%3$02d+08:00"}\
        """);
  }

  private static List<String> receipts() {
    return lines(
        """
        {"source": "oa", "sourceKey": "k%1$d", "regionCode": "330111", "eventType": "RECEIVED", \
        "channel": "WEB", "locationId": "L3", "subjectKey": "33011119900101%2$04d", \
        "caseNo": "C%1$d", "itemCode": "I09", "departmentCode": "D1", \
        "applicationNo": "A41-%2$d", "attributes": {"materials": [{"code": "M1", \
        "form": "ELECTRONIC"}, {"code": "M7"}, {"code": "M9", "form": "SHARED"}]}, \
        "eventTime": "2026-02-04T08:08:%3$02d+08:00", \
        "recordedAt": "2026-02-04T09:08:%3$02d+08:00"}\
        """);
  }

  private static List<String> consultations() {
    return lines(
        """
        {"source": "hall", "sourceKey": "k%1$d", "regionCode": "330111", \
        "eventType": "CONSULTED", "channel": "PHONE", "itemCode": "I09", \
        "attributes": {"topic": "不动产登记", "answered": true, "by": "STAFF", \
        "text": "王小明先生来电咨询，二手房过户要带哪些材料，已告知身份证、户口本、购房合同，\
        回电1380013%2$04d，办件编号SL-2026-030112-%2$04d。"}, \
        "eventTime": "2026-02-04T08:08:%3$02d+08:00"}\
        """);
  }

  private static List<String> lines(String template) {
    List<String> lines = new ArrayList<>(LINES);
    for (int i = 0; i < LINES; i++) {
      lines.add(String.format(Locale.ROOT, template, i, i % 10_000, i % 60));
    }
    return lines;
  }
}
