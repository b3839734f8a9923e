package io.runonce.sources.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawsTest {
  private static final String ACCEPTED = "\"eventType\":\"ACCEPTED\"";
  private static final List<CaseTruth> HONEST = new ArrayList<>();
  private static final List<String> HONEST_LINES = lines(Flaws.NONE, HONEST);

  @Test
  void unnotedTicketsAreMissingFromTheDesksNotesOnly() {
    Predicate<String> noted = line -> line.contains("RECEIVED") && line.contains("ticketNo");
    List<String> lines = lines(Flaws.unnotedTickets(0.4), new ArrayList<>());

    assertThat(share(count(lines, noted), count(HONEST_LINES, noted))).isCloseTo(0.6, within(0.06));
    assertThat(count(lines, FlawsTest::taken)).isEqualTo(count(HONEST_LINES, FlawsTest::taken));
  }

  @Test
  void anonymousTicketsBearNoKey() {
    Predicate<String> named = line -> taken(line) && line.contains("subjectKey");
    List<String> lines = lines(Flaws.anonymousTickets(0.3), new ArrayList<>());

    assertThat(share(count(lines, named), count(HONEST_LINES, named))).isCloseTo(0.7, within(0.05));
  }

  @Test
  void lostTicketsAndSilentWeeksNeverComeIn() {
    long all = count(HONEST_LINES, FlawsTest::taken);
    assertThat(
            share(count(lines(Flaws.lostTickets(0.2), new ArrayList<>()), FlawsTest::taken), all))
        .isCloseTo(0.8, within(0.04));
    assertThat(
            share(count(lines(Flaws.silentFeeds(0.3), new ArrayList<>()), FlawsTest::taken), all))
        .isCloseTo(0.7, within(0.1));
  }

  @ParameterizedTest
  @EnumSource
  void aTrickChangesWhatIsWrittenAndNotWhatPeopleLiveThrough(Trick trick) {
    List<CaseTruth> truths = new ArrayList<>();
    List<String> lines = lines(Flaws.trick("RS", trick), truths);

    assertThat(lines.equals(HONEST_LINES)).as("the lines changed").isFalse();
    assertThat(trips(truths)).isEqualTo(trips(HONEST));
    assertThat(truths.stream().filter(truth -> !truth.refiled()).count()).isEqualTo(HONEST.size());
    assertThat(count(lines, FlawsTest::taken)).isEqualTo(count(HONEST_LINES, FlawsTest::taken));
  }

  @Test
  void neverAcceptingLeavesOtherDepartmentsAlone() {
    List<String> lines = lines(Flaws.trick("RS", Trick.NEVER_ACCEPT), new ArrayList<>());

    assertThat(lines).noneMatch(line -> line.contains(ACCEPTED) && line.contains("\"RS\""));
    assertThat(lines).anyMatch(line -> line.contains(ACCEPTED) && line.contains("\"GA\""));
  }

  @Test
  void aShareBeyondOneIsToldByName() {
    assertThatThrownBy(() -> Flaws.lostTickets(1.5))
        .hasMessage("lostTickets 1.5: a share is 0 to 1");
  }

  private static int trips(List<CaseTruth> truths) {
    return truths.stream().mapToInt(CaseTruth::trips).sum();
  }

  private static boolean taken(String line) {
    return line.contains("TICKET_TAKEN");
  }

  private static long count(List<String> lines, Predicate<String> which) {
    return lines.stream().filter(which).count();
  }

  private static double share(long part, long all) {
    return part / (double) all;
  }

  private static List<String> lines(Flaws flaws, List<CaseTruth> truths) {
    List<String> lines = new ArrayList<>();
    LocalDate end = LocalDate.of(2026, 11, 24);
    truths.addAll(
        Simulator.builder()
            .seed(5)
            .scale(20_000)
            .days(120)
            .end(end)
            .flaws(flaws)
            .build()
            .tell(lines::add));
    return lines;
  }
}
