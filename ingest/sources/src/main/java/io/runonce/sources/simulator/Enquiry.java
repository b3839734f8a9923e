package io.runonce.sources.simulator;

import io.runonce.contract.EventType;

/** Someone asks at the desk how their case stands. */
final class Enquiry {
  private final CaseStory story;

  Enquiry(CaseStory story) {
    this.story = story;
  }

  void unanswered(Visit visit) {
    story.truth.futile++;
    ask(visit, false);
  }

  void answered(Visit visit) {
    ask(visit, true);
  }

  private void ask(Visit visit, boolean answered) {
    story
        .say(EventType.CONSULTED, Channels.HALL, visit.place, true)
        .attributes()
        .text("topic", "progress")
        .flag("answered", answered)
        .text("by", "STAFF");
    story.world.endLine();
  }
}
