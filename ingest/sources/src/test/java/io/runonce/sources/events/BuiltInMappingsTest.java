package io.runonce.sources.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Grade;
import io.runonce.sources.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuiltInMappingsTest {
  @Test
  void noneOfTheReceiptLogsCasesAndRowsIsLost() throws IOException {
    List<Event> events = events("receipt", "receipt/receipt.csv.gz");

    Map<EventType, Long> counts =
        events.stream().collect(Collectors.groupingBy(Event::type, Collectors.counting()));
    assertThat(counts)
        .containsOnly(
            Map.entry(EventType.RECEIVED, 1_434L),
            Map.entry(EventType.ACCEPTED, 1_434L),
            Map.entry(EventType.CLOSED, 1_434L - 105),
            Map.entry(EventType.TRANSFERRED, 8_577L - 1_434));
    assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
    assertThat(events.stream().map(Event::caseNo).distinct()).hasSize(1_434);
  }

  @Test
  void theReceiptLogAsXesIsTheReceiptLogAsCsv() throws IOException {
    Map<Object, Event> csv = byId(events("receipt", "receipt/receipt.csv.gz"));
    Map<Object, Event> xes = byId(events("receipt", "receipt/receipt.xes.gz"));

    assertThat(xes.keySet()).isEqualTo(csv.keySet());
    assertThat(xes.values())
        .allSatisfy(event -> {
          Event same = csv.get(event.id());
          assertThat(same).isNotNull();
          assertThat(event.time()).isEqualTo(same.time());
          assertThat(event.departmentCode()).isEqualTo(same.departmentCode());
        });
  }

  @Test
  void eachComplaintIsAnAppeal() throws IOException {
    List<Event> events = events("uwv-complaints", "uwv-complaints/BPI2016_Complaints.csv");

    assertThat(events).hasSize(289).extracting(Event::type).containsOnly(EventType.APPEAL_RAISED);
    assertThat(events).extracting(Event::subjectId).doesNotContainNull();
  }

  @Test
  void eachAnsweredQuestionIsARatingAndDontKnowIsNone() throws IOException {
    List<Event> events =
        events("sandiego-ratings", "sandiego-ratings/resident_survey_weighted_datasd.csv", 200);

    assertThat(events).hasSizeBetween(200 * 60, 200 * 81 - 1);
    assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
    assertThat(events.getFirst().details().grade()).isEqualTo(Grade.SATISFIED);
  }

  @Test
  void aNumberThatComesUpIsACallAndOneThatStaysIsNone() throws IOException {
    List<Event> events = events("warsaw-queues", "warsaw-queues/warsaw_queues.csv.gz", 3_000);

    assertThat(events).extracting(Event::type).containsOnly(EventType.TICKET_CALLED);
    assertThat(events)
        .extracting(Event::time)
        .allSatisfy(time ->
            assertThat(time)
                .isBetween(
                    Instant.parse("2019-12-29T23:00:00Z"), Instant.parse("2020-01-22T23:00:00Z")));
    assertThat(events.stream().map(Event::id).distinct().count())
        .isGreaterThan(events.size() * 95L / 100);
  }

  private static Map<Object, Event> byId(List<Event> events) {
    return events.stream().collect(Collectors.toMap(Event::id, Function.identity()));
  }

  private static List<Event> events(String mapping, String name) throws IOException {
    return events(mapping, name, Integer.MAX_VALUE);
  }

  private static List<Event> events(String mapping, String name, int records) throws IOException {
    Path file = SharedData.file(name);
    assumeThat(file).as("the shared data are not here").exists();
    return Reading.events(file, EventMapping.builtIn(mapping), records);
  }
}
