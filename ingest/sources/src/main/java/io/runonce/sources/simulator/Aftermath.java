package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import org.jspecify.annotations.Nullable;

/** Ratings, appeals and callbacks; then the story is over and its truth is written. */
final class Aftermath {
  private final CaseStory story;
  private final World world;
  private final Chance chance;
  private final @Nullable Place deliveredAt;

  Aftermath(CaseStory story, @Nullable Place deliveredAt) {
    this.story = story;
    this.world = story.world;
    this.chance = story.chance;
    this.deliveredAt = deliveredAt;
  }

  void follow() {
    FollowUps.after(story);
    double speaks = 0.3 * story.party.habits().outspoken();
    if (chance.hit(speaks)) {
      soon(1, 40, () -> rate(true));
    } else if (chance.hit(0.5)) {
      soon(15 * 24 * 60, 16 * 24 * 60, () -> rate(false));
    }
    if (chance.hit(appealChance())) {
      soon(60, 5 * 24 * 60, this::appeal);
    } else {
      world.truths.finish(story.truth);
    }
  }

  private void soon(int fromMinutes, int toMinutes, Runnable action) {
    long after = chance.millis(fromMinutes * Moment.MINUTE, toMinutes * Moment.MINUTE);
    world.agenda.at(world.agenda.now() + after, action);
  }

  private boolean disappointed() {
    return story.truth.tripsOfMatter() > story.truth.declared;
  }

  private double appealChance() {
    return (disappointed() ? 0.09 : 0.004) * story.party.habits().outspoken();
  }

  private void rate(boolean active) {
    String grade = active ? grade() : "VERY_SATISFIED";
    boolean bad = grade.endsWith("DISSATISFIED");
    boolean device = active && deliveredAt != null && chance.hit(0.6);
    EventLine line =
        story.say(EventType.RATED, device ? Channels.HALL : Channels.WEB, deliveredAt, true);
    if (device) {
      line.flag("onSite", true);
    }
    line.attributes().text("grade", grade).text("origin", active ? "ACTIVE" : "DEFAULT");
    if (active) {
      line.text("ratedBy", device ? "DEVICE" : chance.hit(0.5) ? "QR" : "APP");
      tell(line, bad);
    }
    world.endLine();
    if (bad) {
      new Redress(story, "BAD_RATING").begin();
    }
  }

  private void tell(EventLine line, boolean bad) {
    if (bad || chance.hit(0.2)) {
      line.text("text", bad ? Phrases.blame(chance) : Phrases.praise(chance));
    }
    if (chance.hit(0.06)) {
      line.number("reportedVisits", toldTrips(story));
    }
  }

  /** People remember their trips well, but not always. */
  static int toldTrips(CaseStory story) {
    int trips = story.truth.trips + story.truth.carried();
    return story.chance.hit(0.93) ? trips : Math.max(0, trips + story.chance.between(-1, 1));
  }

  private String grade() {
    double unit = chance.unit();
    double bad = disappointed() ? 0.13 : 0.012;
    if (unit < bad) {
      return unit < bad / 3 ? "VERY_DISSATISFIED" : "DISSATISFIED";
    }
    return unit < bad + 0.05
        ? "FAIRLY_SATISFIED"
        : unit < bad + 0.27 ? "SATISFIED" : "VERY_SATISFIED";
  }

  private void appeal() {
    double unit = chance.unit();
    String kind =
        unit < 0.62
            ? "HOTLINE_12345"
            : unit < 0.88 ? "CANNOT_DO_WINDOW" : unit < 0.95 ? "LEADER_MAILBOX" : "PETITION";
    if (kind.equals("CANNOT_DO_WINDOW")) {
      world.agenda.at(
          world.visiting(chance, Moment.dayOf(world.agenda.now()) + 1), () -> raise(kind));
    } else {
      raise(kind);
    }
  }

  private void raise(String kind) {
    Redress redress = new Redress(story, kind);
    redress.raise();
    world.truths.finish(story.truth);
    redress.begin();
  }
}
