package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Plans each day at its first moment: how many come for what, and what else the sources tell. */
final class Dawn {
  /** Cases a day at the default scale, over all items; set so that scale counts events. */
  private static final double CASES_A_DAY = 52;

  private static final double JOINT_A_DAY = 2.6;

  private final World world;
  private final Chance chance;
  private final double totalWeight;
  private final int firstCaseDay;
  private final int firstDay;

  Dawn(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
    this.totalWeight = world.plan.items.values().stream().mapToDouble(Item::weight).sum();
    this.firstDay = (int) world.settings.start().toEpochDay();
    this.firstCaseDay = (int) world.settings.firstCases().toEpochDay();
  }

  void breakDay() {
    int day = Moment.dayOf(world.agenda.now());
    if (world.calendar.open(day)) {
      world.plan.places.values().forEach(place -> others(place, day));
    }
    if (day >= firstCaseDay) {
      double pace = world.settings.intensity() * pace(day);
      world.plan.items.values().forEach(item -> cases(item, day, pace));
      world.plan.jointThings.forEach(thing -> jointly(thing, day, pace));
    }
    talk(day);
    world.agenda.at(Moment.startOf(day + 1), this::breakDay);
  }

  /** Mondays are full, weekends see only what can be done from home. */
  private double pace(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    if (!world.calendar.open(day)) {
      return 0.18;
    }
    double weekday = date.getDayOfWeek() == DayOfWeek.MONDAY ? 1.25 : 1;
    boolean afterBreak = !world.calendar.open(day - 1) && date.getDayOfWeek() != DayOfWeek.MONDAY;
    return weekday * (afterBreak ? 1.3 : 1) * (date.getMonthValue() == 2 ? 0.85 : 1);
  }

  private void cases(Item item, int day, double pace) {
    double months = (day - firstDay) / 30.0;
    double mean =
        CASES_A_DAY
            * pace
            * item.weight()
            / totalWeight
            * (1 + item.growth() * months)
            * Seasons.factor(item.code(), LocalDate.ofEpochDay(day));
    for (int i = chance.poisson(mean); i > 0; i--) {
      Stories.alone(world, chance, item, applicant(item.forOrganisations()), day);
    }
  }

  private void jointly(JointThing thing, int day, double pace) {
    if (day < thing.launch().toEpochDay() || thing.members().size() < 2) {
      return;
    }
    boolean organisations = thing.members().getFirst().forOrganisations();
    for (int i = chance.poisson(JOINT_A_DAY * pace * thing.weight() / 6.0); i > 0; i--) {
      Stories.together(world, chance, thing, applicant(organisations), day);
    }
  }

  private Party applicant(boolean organisation) {
    return organisation ? world.people.company(chance) : world.people.someone(chance);
  }

  /** Those who come for something that is no case; at least one, for the doors are open. */
  private void others(Place place, int day) {
    if (!place.hasMachine()) {
      return;
    }
    double mean = place.others() * 0.75 * world.settings.intensity();
    int count = Math.max(1, chance.poisson(mean));
    for (int i = 0; i < count; i++) {
      Party party = world.people.someone(chance);
      boolean asks = chance.hit(0.16);
      Visit visit = new Visit(party, place, "QT", List.of(), served -> other(served, asks));
      world.halls.come(visit, i == 0 ? Moment.at(day, 511) : world.visiting(chance, day));
    }
  }

  private void other(Visit visit, boolean asks) {
    if (!asks) {
      return;
    }
    world
        .line
        .start("desk", talkKey(visit), EventType.CONSULTED.name(), world.agenda.now())
        .text("regionCode", visit.place.region())
        .text("subjectKey", visit.party.walker())
        .text("locationId", visit.place.id())
        .text("channel", Channels.HALL)
        .attributes()
        .text("topic", "other")
        .flag("answered", chance.hit(0.93))
        .text("by", "STAFF");
    world.endLine();
  }

  private static String talkKey(Visit visit) {
    return visit.place.id() + '-' + visit.ticketNo + '-' + visit.party.walker().substring(6, 17);
  }

  private void talk(int day) {
    new Talk(world, chance, day).plan();
  }
}
