package io.runonce.sources.simulator;

import io.runonce.contract.EventType;

/** The trick of giving one matter several numbers, each with a clock of its own. */
final class Refiling {
  private static final int MINUTE_OF_CLOSING = 16 * 60 + 45;

  private final CaseStory story;
  private final World world;

  Refiling(CaseStory story) {
    this.story = story;
    this.world = story.world;
  }

  /** Under the old number nothing is asked for any more; the next step is one of the new. */
  void close() {
    story
        .say(EventType.CLOSED, story.channel, null, false)
        .attributes()
        .text("result", "WITHDRAWN");
    world.endLine();
    story.renumber();
  }

  /** Each time that the limit would pass before the work is done, from today on. */
  void beforeEachLimit(int promisedDays, int openDays) {
    if (openDays > promisedDays) {
      int last = world.calendar.plus(Moment.dayOf(world.agenda.now()), promisedDays);
      world.agenda.at(
          Moment.at(last, MINUTE_OF_CLOSING),
          () -> {
            close();
            receiveAnew();
            beforeEachLimit(promisedDays, openDays - promisedDays);
          });
    }
  }

  /** By wire and by nobody: a receipt at the counter would be a trip of the applicant's. */
  private void receiveAnew() {
    story.say(EventType.RECEIVED, Channels.WEB, null, true);
    world.endLine();
    story.say(EventType.ACCEPTED, Channels.WEB, null, false).attributes().text("kind", "PROMISED");
    world.endLine();
  }
}
