package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.CaseKind;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.contract.IdentityHasher;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.OneThing;
import io.runonce.contract.TicketFeed;
import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Settings;
import io.runonce.sources.calendar.ChinaHolidays;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place with one covered hall in June 2019, for the figures that the seeds tell (DOMAIN §10). */
final class SeedDistrict {
  /** A Monday; the Friday of that week is the Dragon Boat Festival. */
  static final LocalDate RECEIVED = LocalDate.of(2019, 6, 3);

  /** Behind the moment at which a TestStore was reckoned, so that this run is the newer one. */
  private static final Instant NOW = BusinessZone.startOf(LocalDate.of(2024, 4, 1));

  private static final byte[] KEY = "a key for tests alone".getBytes(StandardCharsets.UTF_8);

  private final EventCodec codec =
      new EventCodec(new IdentityHasher(KEY), Clock.fixed(NOW, ZoneOffset.UTC), item -> true);
  private final List<ItemVersion> items = new ArrayList<>();
  private final List<OneThing> oneThings = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private int applicants;

  /** What an item or a 一件事 asked for before. */
  record Before(int visits, int materials, int days, int links) {}

  SeedDistrict() {
    RECEIVED
        .minusDays(40)
        .datesUntil(RECEIVED.plusDays(40))
        .forEach(date -> say("TICKET_TAKEN", date + "T08:30", "HALL_WINDOW", 0, ""));
  }

  SeedDistrict oneThing(String code, Before before) {
    oneThings.add(
        new OneThing(
            code,
            code,
            null,
            null,
            1,
            before.visits(),
            before.materials(),
            before.days(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null));
    return this;
  }

  SeedDistrict item(String code, @Nullable String oneThing, Before before, int links) {
    items.add(
        new ItemVersion(
            code,
            "1",
            LocalDate.of(2019, 1, 1),
            code,
            null,
            null,
            null,
            "D1",
            CaseKind.PROMISED,
            40,
            20,
            1,
            List.of(),
            links,
            3,
            true,
            null,
            oneThing,
            List.of("L1"),
            before.visits(),
            before.materials(),
            before.days(),
            before.links(),
            null));
    return this;
  }

  /**
   * One applicant hands in a case for each item at once, and has the results by post.
   *
   * @param channel HALL_WINDOW is one trip, WEB none
   * @param materials distinct papers taken with the first case
   */
  SeedDistrict apply(String channel, List<String> itemCodes, int materials, LocalDate closed) {
    int who = ++applicants;
    for (int i = 0; i < itemCodes.size(); i++) {
      String of =
          ",\"caseNo\":\"C%d-%d\",\"applicationNo\":\"A%d\",\"itemCode\":\"%s\",\"departmentCode\":\"D1\""
              .formatted(who, i, who, itemCodes.get(i));
      String papers =
          of + ",\"attributes\":{\"materials\":[" + papers(i == 0 ? materials : 0) + "]}";
      say("RECEIVED", RECEIVED + "T10:00", channel, who, papers);
      say("ACCEPTED", RECEIVED + "T10:20", channel, who, of);
      say(
          "CLOSED",
          closed + "T11:00",
          channel,
          who,
          of + ",\"attributes\":{\"result\":\"APPROVED\"}");
      say(
          "RESULT_DELIVERED",
          closed + "T12:00",
          "POST",
          who,
          of + ",\"attributes\":{\"method\":\"POSTED\"}");
    }
    return this;
  }

  /** The last applicant's first case is rated by its applicant. */
  SeedDistrict rated(String grade) {
    say(
        "RATED",
        "2019-07-01T10:00",
        "WEB",
        applicants,
        ",\"caseNo\":\"C%d-0\",\"attributes\":{\"grade\":\"%s\",\"origin\":\"ACTIVE\"}"
            .formatted(applicants, grade));
    return this;
  }

  private static String papers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"code\":\"M" + i + "\"}")
        .collect(Collectors.joining(","));
  }

  private void say(String type, String time, String channel, int who, String more) {
    String json =
        """
        {"source":"s","sourceKey":"%d","eventType":"%s","eventTime":"%s+08:00",\
        "regionCode":"330111","subjectId":"%064x","locationId":"L1","channel":"%s"%s}\
        """
            .formatted(events.size(), type, time, who, channel, more);
    switch (codec.decode(json)) {
      case Decoded.Accepted accepted -> events.add(accepted.event());
      case Decoded.Rejected rejected -> throw new IllegalStateException(rejected.detail());
    }
  }

  ReckonedScenario reckon() {
    List<Holiday> holidays =
        ChinaHolidays.rows().stream()
            .filter(row -> row.year() == 2019)
            .map(row ->
                new Holiday(
                    row.date(),
                    row.workday() ? HolidayKind.MAKE_UP_WORKDAY : HolidayKind.HOLIDAY,
                    row.name(),
                    row.year()))
            .toList();
    Catalogue catalogue =
        new Catalogue(
            items,
            oneThings,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new TicketFeed("L1", LocalDate.of(2019, 1, 1), null)),
            holidays,
            List.of());
    return new ReckonedScenario(
        catalogue, events, NOW, new Reckoner(catalogue, Settings.DEFAULT, NOW).reckon(events));
  }
}
