package io.runonce.web.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.TestDistrict;
import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefiledITCase {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @TempDir private static Path folder;
  private static TestDistrict district;

  @BeforeAll
  static void fill() {
    district = TestDistrict.open(folder);
    dropped("dropped", "p1", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "WITHDRAWN");
    filed("again", "p1", "2026-09-01T17:00:00");
    dropped("dropped-later", "p7", "2026-07-01T09:00:00", "2026-07-03T17:00:00", "TERMINATED");
    filed("again-later", "p7", "2026-07-04T09:00:00");
    dropped("in-vain", "p2", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "NO_RESPONSE");
    filed("a-millisecond-late", "p2", "2026-09-01T17:00:00.001");
    dropped("refused", "p3", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "DENIED");
    filed("after-a-decision", "p3", "2026-06-04T09:00:00");
    dropped("nobody", "", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "TERMINATED");
    filed("nobody-again", "", "2026-06-04T09:00:00");
    dropped("of-another-item", "p5", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "WITHDRAWN");
    row("other-item", "p5", "2026-06-04T09:00:00", Map.of("item_code", "I2"));
    filed("before", "p6", "2026-05-01T09:00:00");
    dropped("beside-another", "p8", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "WITHDRAWN");
    filed("open-meanwhile", "p8", "2026-06-02T09:00:00");
    dropped("at-once", "p9", "2026-05-01T09:00:00", "2026-05-03T17:00:00", "WITHDRAWN");
    row("elsewhere", "p9", "2026-05-03T17:00:00", Map.of("region_code", "330122"));
    dropped("of-no-item", "p10", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "WITHDRAWN", "");
    row("of-none-again", "p10", "2026-06-04T09:00:00", Map.of("item_code", ""));
    dropped("the-later-one", "p6", "2026-06-01T09:00:00", "2026-06-03T17:00:00", "WITHDRAWN");
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Test
  void holdsWhatWasGivenUpAndFiledAgainByTheSameInTimeTheNewestFirst() {
    assertThat(listed(Scope.everything())).containsExactly("dropped-later", "dropped", "at-once");
    var counted = Queues.refiledCount(Filter.NONE, TODAY);
    assertThat(
            district.writer().query(Mine.bind(counted, Scope.everything())).getFirst().number("n"))
        .isEqualTo(3);
  }

  @Test
  void whatWasFiledAgainWhereTheReaderDoesNotSeeIsNotTold() {
    assertThat(listed(Scope.regions(List.of("330111"))))
        .containsExactly("dropped-later", "dropped");
  }

  @Test
  void whoMayNotSeeThemIsToldOfNone() {
    assertThat(listed(Scope.departments(List.of("D2")))).isEmpty();
  }

  private static List<String> listed(Scope scope) {
    var asked = Queues.statement(Queue.REFILED, Filter.NONE, 0, 50, TODAY);
    return district.writer().query(Mine.bind(asked, scope)).stream()
        .map(row -> row.string("case_no"))
        .toList();
  }

  private static void dropped(
      String caseNo, String subject, String first, String closed, String result) {
    dropped(caseNo, subject, first, closed, result, "I1");
  }

  private static void dropped(
      String caseNo, String subject, String first, String closed, String result, String item) {
    row(
        caseNo,
        subject,
        first,
        Map.of(
            "closed_at",
            at(closed),
            "result",
            result,
            "due_date",
            closed.substring(0, 10),
            "item_code",
            item));
  }

  private static void filed(String caseNo, String subject, String first) {
    row(caseNo, subject, first, Map.of());
  }

  private static void row(String caseNo, String subject, String first, Map<String, Object> more) {
    Map<String, Object> row = new HashMap<>();
    row.put("case_no", caseNo);
    row.put("application_no", caseNo);
    row.put("subject_id", subject);
    row.put("item_code", "I1");
    row.put("department_code", "D1");
    row.put("region_code", "330111");
    row.put("first_event_at", at(first));
    row.put("citizen_low", 1);
    row.put("official_low", 1);
    row.put("run", 1);
    row.putAll(more);
    district.writer().insert("case_outcome", List.of(row));
  }

  private static Instant at(String local) {
    return Instant.parse(local + "+08:00");
  }
}
