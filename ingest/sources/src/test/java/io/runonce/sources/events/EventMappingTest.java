package io.runonce.sources.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Channel;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventMappingTest {
  private static final String MAPPING =
      """
      delimiter: ";"
      zone: Europe/Amsterdam
      times: ["dd-MM-yyyy HH:mm", "dd-MM-yyyy"]
      values:
        channels: {desk: HALL_WINDOW, net: WEB}
      set:
        source: town
        regionCode: "900528"
        caseNo: "T-${id}"
        channel: {from: "${way}", values: channels, default: PHONE}
      events:
        - set:
            sourceKey: "${id}/received"
            eventType: RECEIVED
            eventTime: {from: "${start}", time: true}
        - when: [{column: end, filled: true}, {column: way, not: [post]}]
          set:
            sourceKey: "${id}/closed"
            eventType: CLOSED
            eventTime: {from: "${end}", time: true}
          attributes: {result: APPROVED}
        - forEach: [q1, q2]
          when: [{column: "@value", is: ["1", "2"]}]
          set:
            sourceKey: "${id}/${@column}"
            eventType: RATED
            eventTime: {from: "${start}", time: true}
          attributes:
            grade: {from: "${@value}", values: {"1": SATISFIED, "2": DISSATISFIED}}
            reportedVisits: {from: "${@value}", as: number}
      """;

  @TempDir Path folder;

  @Test
  void oneRowYieldsTheEventsWhoseConditionsHold() throws IOException {
    List<Event> events = events("7;desk;05-01-2026 09:30;06-01-2026;1;9\n");

    assertThat(events)
        .extracting(Event::type)
        .containsExactly(EventType.RECEIVED, EventType.CLOSED, EventType.RATED);
    assertThat(events).extracting(Event::caseNo).containsOnly("T-7");
    assertThat(events.getLast().sourceKey()).isEqualTo("7/q1");
  }

  @Test
  void timesWithoutOffsetAreOfTheMappingsZone() throws IOException {
    List<Event> events = events("7;desk;05-07-2026 09:30;06-01-2026;;\n");

    assertThat(events)
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2026-07-05T07:30:00Z"), Instant.parse("2026-01-05T23:00:00Z"));
  }

  @Test
  void aWordWithoutTranslationTakesTheDefault() throws IOException {
    assertThat(events("7;pigeon;05-01-2026;;;\n"))
        .extracting(Event::channel)
        .containsExactly(Channel.PHONE);
  }

  @Test
  void anUnknownKeyIsToldWithItsPlace() {
    assertThatThrownBy(() -> EventMapping.parse("m.yaml", "events: [{sett: {}}]"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "m.yaml: /events[1]/sett: is not known; allowed are [attributes, forEach, set, when]");
  }

  @Test
  void aMisspeltEventTypeIsTold() {
    assertThatThrownBy(() -> EventMapping.parse("m.yaml", "events: [{set: {eventType: CLOSE}}]"))
        .hasMessageStartingWith("m.yaml: /events[1]/set/eventType: 'CLOSE' is none of [RECEIVED,");
  }

  @Test
  void brokenYamlIsToldInOneLine() {
    assertThatThrownBy(() -> EventMapping.parse("m.yaml", "events: ["))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("m.yaml: is no YAML:")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void ofADisplayOnlyTheChangesCount() throws IOException {
    String mapping =
        """
        onlyChanges: {of: "${desk}", in: "${number}"}
        set: {source: s, regionCode: "900528", channel: HALL_WINDOW}
        events:
          - set:
              sourceKey: "${desk}/${number}"
              eventType: TICKET_CALLED
              eventTime: "2026-01-05T09:00:00+08:00"
        """;
    String rows = "desk,number\nA,1\nB,1\nA,1\nA,2\nA,\nA,2\nB,1\nB,3\n";
    Path file = Files.writeString(folder.resolve("d.csv"), rows);
    EventMapping changes = EventMapping.parse("m.yaml", mapping);

    assertThat(Reading.events(file, changes))
        .extracting(Event::sourceKey)
        .containsExactly("A/1", "B/1", "A/2", "A/2", "B/3");
    try (RecordCursor cursor = EventFileReader.open(file, changes)) {
      cursor.skipTo(7);
      assertThat(cursor.next())
          .isEqualTo(new RawRecord.Text(7, "{\"desk\":\"B\",\"number\":\"3\"}"));
    }
  }

  private List<Event> events(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), "id;way;start;end;q1;q2\n" + rows);
    return Reading.events(file, EventMapping.parse("m.yaml", MAPPING));
  }
}
