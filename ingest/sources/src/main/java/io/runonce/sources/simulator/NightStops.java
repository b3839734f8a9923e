package io.runonce.sources.simulator;

import io.runonce.contract.EventType;

/** The trick of stopping the clock each evening, from acceptance to closing. */
final class NightStops {
  private static final int EVENING = 18 * 60;
  private static final int MORNING = 8 * 60;

  private final CaseStory story;
  private final World world;

  NightStops(CaseStory story) {
    this.story = story;
    this.world = story.world;
  }

  void begin() {
    int today = Moment.dayOf(world.agenda.now());
    world.agenda.at(Moment.at(today, EVENING), () -> stop(today));
  }

  /** Not while it is stopped lawfully: going on in the morning would end that. */
  private void stop(int day) {
    if (story.truth.closed) {
      return;
    }
    if (story.stopped) {
      world.agenda.at(Moment.at(day + 1, EVENING), () -> stop(day + 1));
      return;
    }
    story.say(EventType.SUSPENDED, story.channel, null, false).attributes().text("reason", "OTHER");
    world.line.end();
    world.agenda.at(Moment.at(day + 1, MORNING), () -> goOn(day + 1));
  }

  private void goOn(int day) {
    story.say(EventType.RESUMED, story.channel, null, false);
    world.line.end();
    world.agenda.at(Moment.at(day, EVENING), () -> stop(day));
  }
}
