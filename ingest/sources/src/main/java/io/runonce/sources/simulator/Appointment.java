package io.runonce.sources.simulator;

import io.runonce.contract.EventType;

/** A visit that was booked: mostly kept, at times put off in time, at times missed. */
final class Appointment {
  private final CaseStory story;
  private final World world;
  private final Chance chance;

  Appointment(CaseStory story) {
    this.story = story;
    this.world = story.world;
    this.chance = story.chance;
  }

  /** Gives the moment of the visit that comes of it. */
  long make(long visitAt) {
    long now = world.agenda.now();
    long booked =
        now + chance.millis(20 * Moment.MINUTE, Math.max(Moment.HOUR, (visitAt - now) / 2));
    long hour = visitAt / Moment.HOUR * Moment.HOUR;
    at(booked, EventType.APPOINTMENT_MADE, hour);
    double fate = chance.unit();
    if (fate > 0.12) {
      return visitAt;
    }
    if (fate > 0.05) {
      at((booked + visitAt) / 2, EventType.APPOINTMENT_CANCELLED, hour);
    } else {
      at(hour + Moment.HOUR, EventType.APPOINTMENT_MISSED, hour);
    }
    return world.visiting(chance, Moment.dayOf(visitAt) + chance.between(1, 4));
  }

  private void at(long when, EventType type, long hour) {
    world.agenda.at(when, () -> say(type, hour));
  }

  private void say(EventType type, long hour) {
    world
        .line
        .start("portal", story.key("p"), type.name(), world.agenda.now())
        .text("regionCode", story.place.region());
    story
        .applicant()
        .text("itemCode", story.item.code())
        .text("locationId", story.place.id())
        .text("channel", Channels.WEB)
        .attributes()
        .time("from", hour)
        .time("to", hour + Moment.HOUR);
    world.endLine();
  }
}
