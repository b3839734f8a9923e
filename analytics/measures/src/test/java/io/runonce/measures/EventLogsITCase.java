package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventId;
import io.runonce.contract.IdentityHasher;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Reckoning;
import io.runonce.reckoning.Settings;
import io.runonce.sources.events.EventFileReader;
import io.runonce.sources.events.RawRecord;
import io.runonce.sources.events.RecordCursor;
import io.runonce.sources.events.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Event logs meet the standards, and our own import reads them back. */
@ExtendWith(StoreExtension.class)
class EventLogsITCase {
  private static final ReaderScope ALL = ReaderScope.everything();

  private static byte[] log(TestStore store, LogFormat format, Filters filters, String resultSet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EventLogs(store.reader()).write(format, filters, resultSet, ALL, out);
    return out.toByteArray();
  }

  /** A ticket finds its case by number, another trip belongs to it as evidence. */
  private static void twoCases(TestStore store) {
    store.closedCase("A", "application_no", "P1", "subject_id", "a".repeat(64));
    store.closedCase("B", "item_code", "I2", "application_no", "P1");
    String place = "location_id";
    store.event("RECEIVED", "case_no", "A", "ticket_no", "7", place, "L1");
    store.event("TICKET_TAKEN", "ticket_no", "7", place, "L1");
    store.event("TICKET_TAKEN", "ticket_no", "9", place, "L1", "application_no", "P1");
    store.event("SUSPENDED", "application_no", "P1", "reason", "EXPERT_REVIEW");
    store.event("CONSULTED", "topic", "secret", "event_time", at("2024-01-04T09:00:00"));
    store.event("SEARCHED", "keyword", "nobody's");
    store.insert(
        "visit",
        "visit_id",
        "v1",
        "visitor",
        "a".repeat(64),
        "started_at",
        at("2024-01-04T09:00:00"),
        "ended_at",
        at("2024-01-04T09:00:00"),
        "certain_cases",
        List.of("A"),
        "possible_cases",
        List.of("B"),
        "evidence",
        List.of("0000000000000006"),
        "run",
        1);
  }

  @Test
  void aTraceHasWhatNamesItsCaseAndTheEvidenceOfItsVisits(TestStore store) {
    twoCases(store);
    XesGrammar log = XesGrammar.read(log(store, LogFormat.XES, Filters.NONE, MeasureQuery.LIVING));
    assertThat(log.faults()).isEmpty();
    assertThat(log.traces().keySet()).containsExactly("A", "B");
    assertThat(log.of("A", "eventType"))
        .containsExactly("CONSULTED", "RECEIVED", "SUSPENDED", "TICKET_TAKEN", "TICKET_TAKEN");
    assertThat(log.of("A", "namedBy"))
        .containsExactly("visit", "number", "application", "ticket", "application");
    assertThat(log.of("B", "eventType")).containsExactly("SUSPENDED", "TICKET_TAKEN");
    assertThat(log.of("B", "concept:name")).containsExactly("SPECIAL_PROCEDURE", "TICKET");
    assertThat(log.of("B", "lifecycle:transition")).containsExactly("start", "schedule");
    assertThat(log.text()).doesNotContain("secret", "nobody's");
    assertThat(log.attributes()).containsEntry("asOf", "2024-03-20T12:00:00+08:00");
    assertThat(log.attributes()).containsEntry("count-of-cases", "2");
  }

  @Test
  void aTicketThatAStepOfTheApplicationTellsIsOfAllItsCases(TestStore store) {
    store.closedCase("A", "application_no", "P1").closedCase("B", "application_no", "P1");
    store.event("RECEIVED", "application_no", "P1", "ticket_no", "7", "location_id", "L1");
    store.event("TICKET_TAKEN", "ticket_no", "7", "location_id", "L1");
    XesGrammar log = XesGrammar.read(log(store, LogFormat.XES, Filters.NONE, MeasureQuery.LIVING));
    assertThat(log.of("A", "namedBy")).containsExactly("application", "ticket");
    assertThat(log.of("B", "namedBy")).containsExactly("application", "ticket");
  }

  @Test
  void aLogIsNarrowedToItsCases(TestStore store) {
    twoCases(store);
    Filters only = Filters.NONE.with(Dimension.ITEM, "I2");
    XesGrammar log = XesGrammar.read(log(store, LogFormat.XES, only, MeasureQuery.LIVING));
    assertThat(log.traces().keySet()).containsExactly("B");
    JsonNode ocel = json(log(store, LogFormat.OCEL, only, MeasureQuery.LIVING));
    assertThat(OcelRules.faults(ocel)).isEmpty();
    assertThat(ocel.get("events")).hasSize(2);
  }

  @Test
  void anObjectCentricEventTellsAllThatItIsAbout(TestStore store) {
    twoCases(store);
    JsonNode ocel = json(log(store, LogFormat.OCEL, Filters.NONE, MeasureQuery.LIVING));
    assertThat(OcelRules.faults(ocel)).isEmpty();
    assertThat(relations(ocel.get("events"), "CONSULTED"))
        .containsExactly("case:A visit", "visit:v1 evidence");
    assertThat(relations(ocel.get("events"), "SUSPENDED"))
        .containsExactly("case:A application", "case:B application", "application:P1 application");
    assertThat(relations(ocel.get("objects"), "visit"))
        .containsExactly(
            "case:A certain", "case:B possible", "subject:" + "a".repeat(64) + " visitor");
    assertThat(ocel.get("events")).hasSize(5);
    assertThat(ocel.at("/about/export").asText()).isEqualTo("log");
  }

  @Test
  void noCasesAreAnEmptyLog(TestStore store) {
    XesGrammar log = XesGrammar.read(log(store, LogFormat.XES, Filters.NONE, MeasureQuery.LIVING));
    assertThat(log.faults()).isEmpty();
    assertThat(log.traces()).isEmpty();
    JsonNode ocel = json(log(store, LogFormat.OCEL, Filters.NONE, MeasureQuery.LIVING));
    assertThat(OcelRules.faults(ocel)).isEmpty();
  }

  @Test
  void rangesOfIdsLeaveNoneOut() {
    List<List<String>> ranges = EventLogs.idRanges(5_000_000);
    assertThat(ranges).hasSize(3);
    assertThat(ranges.getFirst().getFirst()).isEqualTo("0".repeat(32));
    assertThat(ranges.getLast().getLast()).isEqualTo("f".repeat(32));
    assertThat(ranges.get(0).get(1)).isEqualTo("5".repeat(31) + "4");
    assertThat(ranges.get(1).get(0)).isEqualTo("5".repeat(32));
  }

  /** All that the log tells is reckoned again: the same outcomes, row for row. */
  @Test
  void whatOurImportReadsFromALogIsReckonedAlike(TestStore store, @TempDir Path folder)
      throws IOException {
    Optional<Path> shared = ReckonedScenario.beside("conformance");
    assumeThat(shared).as("the folder ../shared/data/conformance").isPresent();
    ReckonedScenario scenario = ReckonedScenario.read(shared.orElseThrow());
    scenario.writeTo(store.writer());
    byte[] xes = log(store, LogFormat.XES, Filters.NONE, scenario.resultSet());
    XesGrammar grammar = XesGrammar.read(xes);
    assertThat(grammar.faults()).isEmpty();
    assertThat(grammar.traces()).hasSize(scenario.reckoning().outcomes().size());

    List<Event> read = imported(Files.write(folder.resolve("log.xes"), xes));
    Map<EventId, Event> others = new LinkedHashMap<>();
    scenario.events().forEach(event -> others.put(event.id(), event));
    read.forEach(event -> others.remove(event.id()));
    read.addAll(others.values());
    assertThat(others.values().stream().filter(e -> e.type().family() == EventFamily.CASE).count())
        .isZero();
    List<CaseOutcome> again = reckoned(scenario.catalogue(), read, scenario.now()).outcomes();
    assertThat(Set.copyOf(again).equals(Set.copyOf(scenario.reckoning().outcomes()))).isTrue();

    JsonNode ocel = json(log(store, LogFormat.OCEL, Filters.NONE, scenario.resultSet()));
    assertThat(OcelRules.faults(ocel)).isEmpty();
    assertThat(ocel.get("events")).hasSize(read.size() - others.size());
  }

  private static Reckoning reckoned(Catalogue catalogue, List<Event> events, Instant now) {
    return new Reckoner(catalogue, Settings.DEFAULT, now).reckon(events);
  }

  /** The events of a file as an import would have them, each once. */
  private static List<Event> imported(Path file) throws IOException {
    byte[] key = "a key for tests alone".getBytes(StandardCharsets.UTF_8);
    Clock clock = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);
    EventCodec codec = new EventCodec(new IdentityHasher(key), clock, item -> true);
    RecordDecoder decoder = RecordDecoder.forFile(file, codec, null);
    Map<EventId, Event> events = new LinkedHashMap<>();
    try (RecordCursor cursor = EventFileReader.open(file, null)) {
      for (RawRecord raw = cursor.next(); raw != null; raw = cursor.next()) {
        for (Decoded decoded : decoder.decode(raw)) {
          assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
          Event event = ((Decoded.Accepted) decoded).event();
          events.put(event.id(), event);
        }
      }
    }
    return new ArrayList<>(events.values());
  }

  private static List<String> relations(JsonNode nodes, String type) {
    JsonNode node =
        StreamSupport.stream(nodes.spliterator(), false)
            .filter(n -> n.get("type").asText().equals(type))
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(node.get("relationships").spliterator(), false)
        .map(r -> r.get("objectId").asText() + " " + r.get("qualifier").asText())
        .toList();
  }

  private static JsonNode json(byte[] utf8) {
    try {
      return new ObjectMapper().readTree(utf8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
