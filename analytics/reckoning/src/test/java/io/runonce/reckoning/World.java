package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.MaterialForm;
import io.runonce.contract.MaterialGiven;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import io.runonce.contract.TicketFeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A small world for claims: a catalogue, events and a now. The years 2023 and 2024 are known, with
 * New Year's Day off alone; item I1 is promised in five working days with one visit at L1.
 */
final class World {
  static final String WANG = "aaaa".repeat(16);
  static final String LI = "bbbb".repeat(16);
  static final String CLERK = "cccc".repeat(16);
  static final String REGION = "330111";

  private final List<Event> events = new ArrayList<>();
  private final List<ItemVersion> items = new ArrayList<>();
  private final List<OneThing> oneThings = new ArrayList<>();
  private final List<Material> materials = new ArrayList<>();
  private final List<Queue> queues = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private final List<TicketFeed> feeds = new ArrayList<>();
  private final List<Holiday> holidays = new ArrayList<>();
  private Instant now = at("2024-03-20T12:00");

  World() {
    holiday("2023-01-01", HolidayKind.HOLIDAY);
    holiday("2024-01-01", HolidayKind.HOLIDAY);
    items.add(new ItemMaker("I1").make());
    materials.add(new Material("M1", "M1", true, null));
    materials.add(new Material("M2", "M2", false, null));
  }

  /** An instant by local date and time of the business zone. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessZone.ZONE).toInstant();
  }

  /** Details with materials, as {@code M1} or {@code M1:SHARED}. */
  static Details bringing(String... codes) {
    return Details.builder()
        .materials(
            Stream.of(codes)
                .map(code -> code.split(":"))
                .map(parts ->
                    new MaterialGiven(
                        parts[0],
                        parts.length == 1 ? MaterialForm.ORIGINAL : MaterialForm.valueOf(parts[1])))
                .toList())
        .build();
  }

  static Details ticket(String ticketNo) {
    return Details.builder().ticketNo(ticketNo).build();
  }

  World now(String local) {
    now = at(local);
    return this;
  }

  World holiday(String date, HolidayKind kind) {
    LocalDate day = LocalDate.parse(date);
    holidays.add(new Holiday(day, kind, "holiday", day.getYear()));
    return this;
  }

  World item(ItemMaker item) {
    items.add(item.make());
    return this;
  }

  World oneThing(String code, int declaredVisits, int baselineVisits) {
    oneThings.add(
        new OneThing(
            code,
            code,
            null,
            null,
            declaredVisits,
            baselineVisits,
            9,
            9,
            3,
            3,
            5,
            null,
            null,
            null,
            List.of(),
            null,
            null));
    return this;
  }

  World queue(String queueCode, String... itemCodes) {
    queues.add(new Queue(null, queueCode, List.of(itemCodes)));
    return this;
  }

  World location(String id) {
    locations.add(new Location(id, REGION, id, null, null, null, null, null));
    return this;
  }

  World feed(String place, String from) {
    feeds.add(new TicketFeed(place, LocalDate.parse(from), null));
    return this;
  }

  /** Declares a feed and lets a stranger take a ticket each day, so that the place is covered. */
  World covered(String place, String from, String to) {
    feed(place, from);
    LocalDate last = LocalDate.parse(to);
    for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
      stranger(place, day + "T08:00");
    }
    return this;
  }

  World stranger(String place, String local) {
    return event(
        EventType.TICKET_TAKEN,
        local,
        e -> e.locationId(place).subjectId("dddd".repeat(16)).details(ticket("stranger")));
  }

  /** Adds an event of the case: Wang's, item I1, at the window of L1, unless told otherwise. */
  World step(String caseNo, EventType type, String local, UnaryOperator<Event.Builder> told) {
    return event(
        type,
        local,
        e -> told.apply(e.caseNo(caseNo).itemCode("I1").subjectId(WANG).locationId("L1")));
  }

  World step(String caseNo, EventType type, String local) {
    return step(caseNo, type, local, e -> e);
  }

  /** Adds an event that tells nothing but what is told here; its key is its place in the world. */
  World event(EventType type, String local, UnaryOperator<Event.Builder> told) {
    Event.Builder event = Event.builder("test", "k" + events.size(), type, at(local));
    events.add(told.apply(event.regionCode(REGION)).build());
    return this;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  Catalogue catalogue() {
    return new Catalogue(
        items, oneThings, materials, queues, List.of(), List.of(), locations, feeds, holidays,
        List.of());
  }

  Reckoner reckoner() {
    return new Reckoner(catalogue(), Settings.DEFAULT, now);
  }

  Stages stages() {
    return new Stages(new Reference(catalogue()), Settings.DEFAULT, now);
  }

  Reckoning reckon() {
    return reckoner().reckon(events);
  }

  CaseOutcome outcome(String caseNo) {
    return reckon().outcomes().stream()
        .filter(outcome -> outcome.identity().caseNo().equals(caseNo))
        .findFirst()
        .orElseThrow();
  }

  /** The visits that are for somebody's case, without those of strangers. */
  List<Visit> visits() {
    return reckon().visits().stream().filter(visit -> !visit.visitor().startsWith("dddd")).toList();
  }
}
