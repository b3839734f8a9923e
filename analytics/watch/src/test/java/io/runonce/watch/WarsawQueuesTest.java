package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import io.runonce.sources.events.EventFileReader;
import io.runonce.sources.events.EventMapping;
import io.runonce.sources.events.RawRecord;
import io.runonce.sources.events.RecordCursor;
import io.runonce.sources.events.RecordDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real minutes of the displays of Warsaw's offices, with what their clocks do wrong. */
class WarsawQueuesTest {
  private static final List<TicketEvent> EVENTS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    Path file = file();
    assumeThat(file).as("../shared/data/warsaw-queues").exists();
    EventMapping mapping = EventMapping.builtIn("warsaw-queues");
    EventCodec codec =
        new EventCodec(
            new IdentityHasher("a key for tests only".getBytes(StandardCharsets.UTF_8)),
            Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC),
            item -> true);
    RecordDecoder decoder = RecordDecoder.forFile(file, codec, mapping);
    try (RecordCursor cursor = EventFileReader.open(file, mapping)) {
      for (RawRecord record = cursor.next(); record != null; record = cursor.next()) {
        for (Decoded decoded : decoder.decode(record)) {
          if (decoded instanceof Decoded.Accepted accepted) {
            EVENTS.add(ticket(accepted.event()));
          }
        }
      }
    }
  }

  private static Path file() {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path candidate = up.resolve("shared/data/warsaw-queues/warsaw_queues.csv.gz");
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    return Path.of("absent");
  }

  private static TicketEvent ticket(Event event) {
    java.util.regex.Matcher waiting =
        java.util.regex.Pattern.compile("\"waiting\":([0-9]+)").matcher(event.attributes());
    return new TicketEvent(
        event.id().toString(),
        String.valueOf(event.locationId()),
        event.regionCode(),
        String.valueOf(event.details().queueCode()),
        String.valueOf(event.details().ticketNo()),
        event.type(),
        event.time(),
        waiting.find() ? Integer.valueOf(waiting.group(1)) : null);
  }

  private static List<Hall> at(String instant) {
    Instant now = Instant.parse(instant);
    Instant day = now.minus(Duration.ofHours(14));
    return new HallBoard(now).of(EVENTS.stream().filter(e -> e.at().isAfter(day)).toList());
  }

  @Test
  void onAWorkingNoonTwentyOfficesTellHowManyWaitAndNoneHowLong() {
    List<Hall> halls = at("2020-01-08T11:00:00Z");
    assertThat(halls).hasSize(20);
    assertThat(halls)
        .allSatisfy(hall -> {
          assertThat(hall.lastAt()).isBeforeOrEqualTo(Instant.parse("2020-01-08T11:00:00Z"));
          assertThat(hall.longest()).isNull();
          assertThat(hall.lastHour().p90()).isNull();
          assertThat(hall.waits()).isEmpty();
          assertThat(QueueRule.isLong(hall, null, false)).isFalse();
        });
    assertThat(halls).filteredOn(hall -> hall.waiting() != null).hasSizeGreaterThanOrEqualTo(18);
    assertThat(halls)
        .filteredOn(hall -> hall.waiting() != null)
        .extracting(Hall::waiting)
        .allSatisfy(waiting -> assertThat(waiting).isBetween(0, 400));
    assertThat(halls.stream().mapToInt(hall -> hall.lastHour().called()).sum())
        .isBetween(200, 5_000);
  }

  @Test
  void theOfficeWhoseClockIsYearsOffIsNotThereNow() {
    assertThat(at("2020-01-08T11:00:00Z"))
        .extracting(Hall::location)
        .doesNotContain("WAW-UD_Srodmiescie_2");
  }

  @Test
  void officesWhoseClocksAreAYearAheadAreThereOnTheirDay() {
    assertThat(at("2019-12-30T11:00:00Z")).hasSize(20);
  }

  @Test
  void onAHolidayNobodyIsCalled() {
    assertThat(at("2020-01-06T11:00:00Z").stream().mapToInt(hall -> hall.lastHour().called()).sum())
        .isLessThan(20);
  }

  @Test
  void hoursOfTheDayAddUpToItsCalls() {
    Instant noon = Instant.parse("2020-01-08T11:00:00Z");
    for (Hall hall : at(noon.toString())) {
      long calls =
          EVENTS.stream()
              .filter(e -> e.location().equals(hall.location()))
              .filter(e -> e.at().isAfter(noon.minus(Duration.ofHours(14))))
              .filter(e -> !e.at().isAfter(noon))
              .count();
      assertThat(hall.hours().stream().mapToInt(Hall.Flow::called).sum()).isEqualTo((int) calls);
    }
  }
}
