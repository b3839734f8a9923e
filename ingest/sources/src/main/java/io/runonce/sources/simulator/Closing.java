package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import org.jspecify.annotations.Nullable;

/** From the decision to the result in hand, and what people say of it. */
final class Closing {
  private static final String PICK_UP_POINT = "L09";

  private final CaseStory story;
  private final World world;
  private final Chance chance;

  Closing(CaseStory story) {
    this.story = story;
    this.world = story.world;
    this.chance = story.chance;
  }

  void close(String result, @Nullable Place where) {
    story.say(EventType.CLOSED, story.channel, where, false).attributes().text("result", result);
    world.endLine();
    story.truth.closed = true;
    if (result.equals("APPROVED") || result.equals("FORWARDED")) {
      handOut();
    } else {
      failed();
    }
  }

  void refused() {
    story.truth.closed = true;
    failed();
  }

  private void failed() {
    sendElectronically(chance.millis(Moment.HOUR, Moment.DAY));
    if (chance.hit(0.55)) {
      int day = Moment.dayOf(world.agenda.now()) + chance.between(3, 30);
      world.agenda.at(Moment.startOf(day), () -> tryAgain(day));
    }
  }

  private void tryAgain(int day) {
    CaseStory again = new CaseStory(world, story.item, story.party, Trouble.NONE);
    again.truth.retries(story.truth);
    again.begin(day);
  }

  private void handOut() {
    int day = Moment.dayOf(world.agenda.now());
    if (story.trouble == Trouble.LAST_MILE) {
      story.truth.troubles.add(Trouble.LAST_MILE);
      lastMile(day);
    } else if (stillAtDesk()) {
      world.agenda.at(
          world.agenda.now() + chance.millis(30_000, 3 * Moment.MINUTE), this::collectAtDesk);
    } else if (chance.hit(0.008)) {
      new Aftermath(story, null).follow();
    } else if (collects()) {
      collect(story.item.places().getFirst(), day + chance.between(1, 8));
    } else if (story.onlineApplied() ? chance.hit(0.62) : chance.hit(0.25)) {
      sendElectronically(chance.millis(2 * Moment.MINUTE, 3 * Moment.HOUR));
    } else {
      post(day);
    }
  }

  /** Who stood in another hall last has to come over first. */
  private void collectAtDesk() {
    if (!story.place.equals(story.lastPlace)) {
      story.truth.trips++;
    }
    delivered(story.channel, story.place, "COLLECTED", null);
  }

  private boolean stillAtDesk() {
    boolean here = world.agenda.now() - story.lastAtDesk < Moment.HOUR;
    return here && story.applyingInPerson() && story.guide.declared() < 3 && !story.joint;
  }

  private boolean collects() {
    boolean oldWay = story.guide.declared() >= 2 && !story.joint;
    return oldWay || (story.guide.declared() == 1 && story.onlineApplied() && chance.hit(0.12));
  }

  private void collect(Place where, int day) {
    long ready = world.agenda.now() + chance.millis(10 * Moment.MINUTE, 5 * Moment.HOUR);
    world.agenda.at(ready, () -> ready(where));
    Visit visit =
        story.visit(
            where, served -> delivered(Channels.HALL, where, "COLLECTED", story.noted(served)));
    world.halls.come(visit, world.visiting(chance, day));
  }

  private void ready(Place where) {
    story.say(EventType.RESULT_READY, story.channel, where, false);
    world.endLine();
  }

  /** Not ready, not ready, and then to be had at the other end of the town. */
  private void lastMile(int day) {
    int next = day;
    int inVain = story.onlineApplied() ? chance.between(1, 2) : chance.between(0, 2);
    for (int i = 0; i < inVain; i++) {
      next += chance.between(2, 7);
      world.halls.come(
          story.visit(story.item.places().getFirst(), new Enquiry(story)::unanswered),
          world.visiting(chance, next));
      next = world.calendar.openFrom(next);
    }
    collect(world.plan.place(PICK_UP_POINT), next + chance.between(1, 6));
  }

  private void post(int day) {
    long arrives = Moment.at(day + chance.between(1, 4), chance.between(540, 1080));
    world.agenda.at(arrives, () -> delivered(Channels.POST, null, "POSTED", null));
  }

  private void sendElectronically(long after) {
    world.agenda.at(
        world.agenda.now() + after, () -> delivered(Channels.WEB, null, "ELECTRONIC", null));
  }

  private boolean keyedAsOnline(String method) {
    return method.equals("COLLECTED") && story.plays(Trick.KEY_AS_ONLINE);
  }

  private void delivered(
      String channel, @Nullable Place where, String method, @Nullable String ticketNo) {
    story
        .say(EventType.RESULT_DELIVERED, channel, where, true)
        .attributes()
        .text("method", keyedAsOnline(method) ? "ELECTRONIC" : method)
        .text("ticketNo", ticketNo);
    world.endLine();
    new Aftermath(story, where).follow();
  }
}
