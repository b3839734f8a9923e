package io.runonce.web.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.runonce.web.reference.Names;
import io.runonce.web.targets.TargetRefusal.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetDraftTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final TargetDraft.Setter SETTER = new TargetDraft.Setter("leader", "LEADER", NOW);
  private static final Names NAMES =
      new Names(
          Map.of(),
          Map.of("D1", new Names.Name("人社局", "Social office")),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of());

  @Test
  void aTermIsOfWholeMonthsAndSharesMayBeWrittenEitherWay() {
    TargetRevision revision = draft("promise_kept_rate", "", "90%", "2026-06=0.86; 2026-09：88％");
    assertThat(revision.key().from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(revision.due()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(revision.value()).isEqualTo(0.9);
    assertThat(revision.nodes())
        .isEqualTo(Map.of(YearMonth.of(2026, 6), 0.86, YearMonth.of(2026, 9), 0.88));
    assertThat(draft("trips_saved", "D1", "12,000", "").value()).isEqualTo(12_000);
  }

  @Test
  void whatCannotBeATargetIsRefusedByName() {
    assertRefused(Why.UNKNOWN_MEASURE, "no_such", "", "90%", "");
    assertRefused(Why.UNKNOWN_DEPARTMENT, "promise_kept_rate", "D9", "90%", "");
    assertRefused(Why.BAD_VALUE, "promise_kept_rate", "", "90", "");
    assertRefused(Why.BAD_VALUE, "trips_saved", "", "90%", "");
    assertRefused(Why.BAD_VALUE, "trips_saved", "", "NaN", "");
    assertRefused(Why.BAD_NODE, "promise_kept_rate", "", "90%", "2027-01=80%");
    assertRefused(Why.BAD_NODE, "promise_kept_rate", "", "90%", "2026-01");
    assertRefused(Why.BAD_MONTH, "promise_kept_rate", "", "90%", "January=80%");
  }

  @Test
  void aChangeNeedsAReason() {
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() -> plain("promise_kept_rate", "", "90%", "").revision(2, NAMES, SETTER))
        .satisfies(e -> assertThat(e.why()).isEqualTo(Why.NO_REASON));
  }

  @Test
  void aFileIsTakenWholeAndWhatSaysNothingNewIsLeftAlone() {
    String head = "measureId,region,department,owner,from,due,value,nodes,origin,reason\r\n";
    String kept =
        "promise_kept_rate,,D1,head,2026-01,2026-12,90%,2026-06=86%;2026-09=88%,plan,\r\n";
    List<TargetRevision> first = TargetsFile.read("\uFEFF" + head + kept, List.of(), NAMES, SETTER);
    assertThat(first).hasSize(1).first().satisfies(r -> assertThat(r.nodes()).hasSize(2));
    List<TargetHistory> known = List.of(new TargetHistory(first));
    assertThat(TargetsFile.read(head + kept, known, NAMES, SETTER)).isEmpty();
    String changed = kept.replace("90%", "85%").replace("plan,", "plan,a new plan");
    assertThat(TargetsFile.read(head + changed, known, NAMES, SETTER))
        .extracting(TargetRevision::number, TargetRevision::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 0.85));
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() ->
            TargetsFile.read(head + kept + kept.replace("D1", "D9"), List.of(), NAMES, SETTER))
        .satisfies(e -> {
          assertThat(e.why()).isEqualTo(Why.UNKNOWN_DEPARTMENT);
          assertThat(e.line()).isEqualTo(3);
        });
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() -> TargetsFile.read("a,b\r\n1,2\r\n", List.of(), NAMES, SETTER))
        .satisfies(e -> assertThat(e.why()).isEqualTo(Why.BAD_FILE));
  }

  private static void assertRefused(
      Why why, String measure, String department, String value, String nodes) {
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() -> draft(measure, department, value, nodes))
        .satisfies(e -> assertThat(e.why()).isEqualTo(why));
  }

  private static TargetRevision draft(
      String measure, String department, String value, String nodes) {
    return plain(measure, department, value, nodes).revision(1, NAMES, SETTER);
  }

  private static TargetDraft plain(String measure, String department, String value, String nodes) {
    return new TargetDraft(
        measure, "", department, "head", "2026-01", "2026-12", value, nodes, "plan", "");
  }
}
