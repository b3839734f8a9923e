package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The queues: a number is taken, called at the first free window, served, or given up when the wait
 * outlasts the visitor's patience. How many windows open follows what came on the days before.
 */
final class Halls {
  private static final double SERVICE_MINUTES = 9;
  private static final double OPEN_MINUTES = 510;

  private static final class Desk {
    private int day = Integer.MIN_VALUE;
    private int taken;
    private double usual = 8;
    private long[] freeAt = new long[1];

    void turnTo(int today, boolean open) {
      if (today == day) {
        return;
      }
      if (open && day != Integer.MIN_VALUE) {
        usual = 0.8 * usual + 0.2 * taken;
      }
      day = today;
      taken = 0;
      int windows = (int) Math.ceil(usual * SERVICE_MINUTES / (OPEN_MINUTES * 0.66));
      freeAt = new long[Math.max(1, windows)];
    }

    int freeWindow() {
      int best = 0;
      for (int i = 1; i < freeAt.length; i++) {
        best = freeAt[i] < freeAt[best] ? i : best;
      }
      return best;
    }
  }

  private final World world;
  private final Chance chance;
  private final Map<String, Desk> desks = new HashMap<>();

  Halls(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** The visitor sets out so as to arrive at that moment. */
  void come(Visit visit, long arrival) {
    world.agenda.at(arrival, () -> arrive(visit, world.agenda.now()));
  }

  private void arrive(Visit visit, long now) {
    visit.cases.forEach(story -> story.truth.trips++);
    if (!visit.place.hasMachine()) {
      long done = now + chance.millis(6 * Moment.MINUTE, 25 * Moment.MINUTE);
      world.agenda.at(done, () -> visit.served.accept(visit));
      return;
    }
    Desk desk = desks.computeIfAbsent(visit.place.id(), id -> new Desk());
    desk.turnTo(Moment.dayOf(now), world.calendar.open(Moment.dayOf(now)));
    desk.taken++;
    visit.ticketNo = visit.queue + String.format(Locale.ROOT, "%03d", desk.taken);
    mar(visit, now);
    tell(say(EventType.TICKET_TAKEN, visit, now), visit);
    queueUp(visit, desk, now);
  }

  private void mar(Visit visit, long now) {
    Flaws flaws = world.settings.flaws();
    int day = Moment.dayOf(now);
    long ticket =
        Chance.mix(day * 1_000_003L + visit.place.id().hashCode())
            + Objects.hashCode(visit.ticketNo);
    visit.told = !flaws.lost(ticket) && !flaws.silent(visit.place, day);
    visit.nameless = flaws.anonymous(ticket);
    visit.noted = !flaws.unnoted(ticket);
  }

  private static void tell(EventLine line, Visit visit) {
    if (visit.told) {
      line.end();
    }
  }

  private void queueUp(Visit visit, Desk desk, long now) {
    int window = desk.freeWindow();
    long called = Math.max(now + chance.millis(20_000, 3 * Moment.MINUTE), desk.freeAt[window]);
    long patience = visit.patience * Moment.MINUTE;
    if (visit.left != null && called - now > patience) {
      Runnable left = visit.left;
      world.agenda.at(now + patience, () -> leave(visit, left));
      return;
    }
    long done = called + chance.millis(3 * Moment.MINUTE, 15 * Moment.MINUTE);
    desk.freeAt[window] = done;
    world.agenda.at(called, () -> call(visit, window));
    world.agenda.at(done, () -> serve(visit));
  }

  private void leave(Visit visit, Runnable left) {
    tell(
        say(EventType.TICKET_ABANDONED, visit, world.agenda.now())
            .text("how", chance.hit(0.7) ? "LEFT" : "NO_SHOW"),
        visit);
    left.run();
  }

  private void call(Visit visit, int window) {
    tell(
        say(EventType.TICKET_CALLED, visit, world.agenda.now())
            .text("window", Integer.toString(window + 1)),
        visit);
  }

  private void serve(Visit visit) {
    tell(say(EventType.TICKET_SERVED, visit, world.agenda.now()), visit);
    visit.served.accept(visit);
  }

  private EventLine say(EventType type, Visit visit, long now) {
    String key = visit.place.id() + '-' + Moment.dateOf(now) + '-' + visit.ticketNo;
    EventLine line =
        world
            .line
            .start("queue-" + visit.place.id(), key + '-' + type.name().charAt(7), type.name(), now)
            .text("regionCode", visit.place.region());
    identity(line, visit, now);
    return line.text("locationId", visit.place.id())
        .text("channel", "HALL_WINDOW")
        .attributes()
        .text("ticketNo", visit.ticketNo)
        .text("queueCode", visit.queue);
  }

  private void identity(EventLine line, Visit visit, long now) {
    if (visit.nameless) {
      return;
    }
    switch (visit.place.machine()) {
      case NAMED -> {
        if (!faulty(visit, now)) {
          line.text("subjectKey", visit.party.walker());
        }
      }
      case MOBILE -> line.text("subjectKey", visit.party.mobile()).text("subjectKeyType", "MOBILE");
      case ANONYMOUS, NONE -> {}
    }
  }

  /** Now and then a card reader fails for a day, and some of the numbers bear no name. */
  private boolean faulty(Visit visit, long now) {
    long day = Chance.mix(Moment.dayOf(now) * 131L + visit.place.id().hashCode());
    return Math.floorMod(day, 400) == 0 && Math.floorMod(Objects.hashCode(visit.ticketNo), 3) == 0;
  }
}
