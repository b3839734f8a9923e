package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From receipt to closing: corrections, acceptance, stopped clocks, the decision. */
final class Processing {
  private static final String OTHER_HALL = "L09";

  private final CaseStory story;
  private final World world;
  private final Chance chance;
  private int corrections;

  Processing(CaseStory story) {
    this.story = story;
    this.world = story.world;
    this.chance = story.chance;
    this.corrections = correctionsOf(story.trouble);
  }

  private int correctionsOf(Trouble trouble) {
    return switch (trouble) {
      case REPEATED_CORRECTION -> chance.between(2, 3);
      case LISTED_MATERIAL_MISSING, REPEATED_MATERIAL, DEPARTMENTS_NOT_JOINED -> 1;
      case GUIDE_INCOMPLETE -> story.truth.trips > 1 ? 0 : 1;
      case NONE, LAST_MILE, UPSTREAM_SYSTEM, CAPACITY, UNEXPLAINED -> 0;
    };
  }

  /** With the visit in which the file was handed over, or none if it came by wire or post. */
  void receive(@Nullable Visit visit) {
    story.truth.online = story.onlineApplied() && story.truth.trips == 0;
    if (visit != null || story.joint || !chance.hit(0.004)) {
      sayReceived(visit);
    }
    if (corrections > 0) {
      later(story.applyingInPerson() ? 0 : 1, this::askForCorrection);
    } else {
      accept();
    }
  }

  private void sayReceived(@Nullable Visit visit) {
    EventLine line =
        story
            .say(EventType.RECEIVED, story.channel, placeOfReceipt(), true)
            .attributes()
            .json("materials", Materials.handedIn(story))
            .text("ticketNo", story.noted(visit));
    line.text("mode", Channels.mode(story));
    world.endLine();
  }

  private @Nullable Place placeOfReceipt() {
    return story.onlineApplied() || story.channel.equals(Channels.POST) ? null : story.place;
  }

  /** Some minutes on, or during the n-th open day. */
  private void later(int openDays, Runnable action) {
    long now = world.agenda.now();
    long when =
        openDays == 0
            ? now + chance.millis(90_000, 6 * Moment.MINUTE)
            : world.working(chance, Moment.dayOf(now), openDays);
    world.agenda.at(when, action);
  }

  private void askForCorrection() {
    List<String> wanted = Materials.missing(story);
    story.truth.troubles.add(story.trouble);
    boolean inVain = chance.hit(0.02);
    if (!inVain && story.plays(Trick.CLOSE_AND_REFILE)) {
      new Refiling(story).close();
    } else {
      sayCorrectionRequested(wanted);
    }
    corrections--;
    if (inVain) {
      later(30, () -> close("NO_RESPONSE"));
    } else {
      correct(wanted);
    }
  }

  private void sayCorrectionRequested(List<String> wanted) {
    story
        .say(EventType.CORRECTION_REQUESTED, story.channel, placeOfReceipt(), false)
        .attributes()
        .list("materials", wanted)
        .text("reason", "MATERIALS");
    world.endLine();
  }

  private void correct(List<String> wanted) {
    int day = Moment.dayOf(world.agenda.now()) + chance.between(1, 6);
    boolean fromHome = story.onlineApplied() && !chance.hit(originalsWanted());
    if (fromHome) {
      world.agenda.at(world.online(chance, day), () -> corrected(wanted, story.channel, null));
      return;
    }
    Place where = placeOfCorrection();
    Visit visit = story.visit(where, served -> corrected(wanted, Channels.HALL, served));
    world.halls.come(visit, world.visiting(chance, day));
  }

  private double originalsWanted() {
    return story.guide.declared() == 0 ? 0.5 : 0.2;
  }

  private Place placeOfCorrection() {
    if (story.trouble != Trouble.DEPARTMENTS_NOT_JOINED) {
      return story.channel.equals(Channels.HALL) ? story.place : story.item.places().getFirst();
    }
    Place other = story.item.bureau().code().equals("GA") ? world.plan.place("L03") : null;
    Place elsewhere = other == null ? world.plan.place(OTHER_HALL) : other;
    return elsewhere.equals(story.place) ? world.plan.place("L01") : elsewhere;
  }

  private void corrected(List<String> wanted, String channel, @Nullable Visit visit) {
    boolean anew = story.plays(Trick.CLOSE_AND_REFILE);
    EventType type = anew ? EventType.RECEIVED : EventType.CORRECTION_RECEIVED;
    story
        .say(type, channel, visit == null ? null : visit.place, true)
        .attributes()
        .json("materials", Materials.originals(anew ? story.guide.materials() : wanted))
        .text("ticketNo", story.noted(visit));
    world.endLine();
    if (corrections > 0) {
      later(chance.between(0, 1), this::askForCorrection);
    } else {
      accept();
    }
  }

  private void accept() {
    boolean slow = story.item.promised() && chance.hit(0.02);
    int openDays = slow ? chance.between(6, 8) : story.item.promised() ? chance.between(0, 1) : 0;
    later(openDays, chance.hit(0.005) ? this::refuse : this::accepted);
  }

  private void refuse() {
    story.say(EventType.ACCEPTANCE_REFUSED, story.channel, placeOfReceipt(), false);
    world.endLine();
    new Closing(story).refused();
  }

  private void accepted() {
    long happened = world.agenda.now();
    if (chance.hit(0.012)) {
      long noted = happened + chance.millis(2 * Moment.DAY, 5 * Moment.DAY);
      world.agenda.at(noted, () -> sayAccepted(happened, noted));
    } else {
      sayAccepted(happened, happened);
    }
    decide();
  }

  private void sayAccepted(long happened, long noted) {
    if (story.plays(Trick.NEVER_ACCEPT)) {
      return;
    }
    EventLine line =
        story.say(EventType.ACCEPTED, story.channel, placeOfReceipt(), false, happened);
    if (noted != happened) {
      line.time("recordedAt", noted);
    }
    line.attributes().text("kind", story.item.promised() ? "PROMISED" : "IMMEDIATE");
    world.endLine();
  }

  private void decide() {
    if (story.item.promised() && story.plays(Trick.SUSPEND_BY_NIGHT)) {
      new NightStops(story).begin();
    }
    if (story.trouble == Trouble.UPSTREAM_SYSTEM) {
      stopClock("UPSTREAM_SYSTEM", chance.between(6, 22));
    } else if (story.trouble == Trouble.UNEXPLAINED) {
      comeToSign();
    } else if (story.item.special() != null && chance.hit(0.5)) {
      String reason = story.item.special();
      stopClock(reason == null ? "OTHER" : reason, chance.between(2, 8));
    } else {
      closeAfter(openDaysNeeded());
    }
  }

  private int openDaysNeeded() {
    if (!story.item.promised()) {
      return chance.hit(story.item.bureau().late()) ? chance.between(1, 3) : 0;
    }
    int promised = story.guide.promisedDays();
    if (chance.hit(story.item.bureau().late())) {
      return promised + chance.between(1, 7);
    }
    return Math.max(1, (int) (promised * (0.15 + 0.75 * chance.unit())));
  }

  private void closeAfter(int openDays) {
    if (openDays > 12 && chance.hit(0.06)) {
      later(openDays / 2, this::extend);
    }
    if (story.item.promised() && story.plays(Trick.REFILE_WHEN_LATE)) {
      new Refiling(story).beforeEachLimit(story.guide.promisedDays(), openDays);
    }
    later(openDays, () -> close(result()));
  }

  private void extend() {
    story
        .say(EventType.EXTENDED, story.channel, placeOfReceipt(), false)
        .attributes()
        .number("days", 10)
        .text("approvedBy", "分管负责人")
        .flag("notified", true);
    world.endLine();
  }

  private void stopClock(String reason, int openDays) {
    boolean upstream = reason.equals("UPSTREAM_SYSTEM");
    later(
        story.item.promised() ? 1 : 0,
        () -> {
          sayStopped(reason);
          story.stopped = true;
          if (upstream && story.trouble == Trouble.UPSTREAM_SYSTEM) {
            story.truth.troubles.add(Trouble.UPSTREAM_SYSTEM);
            askInVain(chance.between(1, 2), Moment.dayOf(world.agenda.now()));
          }
          later(openDays, this::resume);
        });
  }

  private void sayStopped(String reason) {
    boolean passedUp = reason.equals("UPSTREAM_SYSTEM") && chance.hit(0.15);
    EventLine line =
        story
            .say(
                passedUp ? EventType.TRANSFERRED : EventType.SUSPENDED,
                story.channel,
                placeOfReceipt(),
                false)
            .attributes()
            .text("reason", reason)
            .flag("notified", chance.hit(0.8));
    if (passedUp) {
      line.text("toDepartment", "上级主管部门");
    }
    world.endLine();
  }

  private void resume() {
    story.stopped = false;
    story.say(EventType.RESUMED, story.channel, placeOfReceipt(), false);
    world.endLine();
    closeAfter(Math.max(1, openDaysNeeded() / 2));
  }

  /** Nobody at the desk can say more than that it lies with the province. */
  private void askInVain(int times, int day) {
    for (int i = 1; i <= times; i++) {
      int next = day + 3 * i + chance.between(0, 2);
      Place where =
          story.channel.equals(Channels.HALL) ? story.place : story.item.places().getFirst();
      world.halls.come(
          story.visit(where, new Enquiry(story)::unanswered), world.visiting(chance, next));
    }
  }

  /** Signatures that no rule asks for: an answered question, and no cause that the data show. */
  private void comeToSign() {
    int day = Moment.dayOf(world.agenda.now()) + chance.between(1, 4);
    Place where =
        story.channel.equals(Channels.HALL) ? story.place : story.item.places().getFirst();
    Visit visit =
        story.visit(
            where,
            served -> {
              story.truth.troubles.add(Trouble.UNEXPLAINED);
              new Enquiry(story).answered(served);
              closeAfter(openDaysNeeded());
            });
    world.halls.come(visit, world.visiting(chance, day));
  }

  private String result() {
    double unit = chance.unit();
    if (unit < 0.955) {
      return "APPROVED";
    }
    return unit < 0.976
        ? "DENIED"
        : unit < 0.99 ? "WITHDRAWN" : unit < 0.995 ? "TERMINATED" : "FORWARDED";
  }

  private void close(String result) {
    new Closing(story).close(result, placeOfReceipt());
  }
}
