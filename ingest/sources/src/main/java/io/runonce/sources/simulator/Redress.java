package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import java.util.List;

/** What follows a bad rating or an appeal: an answer, mending, a call back, the end of it. */
final class Redress {
  private static final List<String> NATURES =
      List.of("COMPLAINT", "COMPLAINT", "HELP", "CONSULT", "SUGGESTION");

  private final CaseStory story;
  private final World world;
  private final Chance chance;
  private final String kind;
  private final String appealNo;
  private int said;

  Redress(CaseStory story, String kind) {
    this.story = story;
    this.world = story.world;
    this.chance = story.chance;
    this.kind = kind;
    this.appealNo = "SQ" + story.key("a");
  }

  void raise() {
    boolean window = kind.equals("CANNOT_DO_WINDOW");
    EventLine line = say(EventType.APPEAL_RAISED, window, window ? Channels.HALL : Channels.PHONE);
    line.text("nature", chance.pick(NATURES))
        .text("identity", chance.hit(0.7) ? "NAMED" : "CONFIDENTIAL")
        .text("text", Phrases.hotline(chance));
    if (window) {
      story.truth.trips++;
    }
    world.endLine();
  }

  void begin() {
    after(1, 3, this::answer);
  }

  private void answer() {
    say(EventType.APPEAL_ANSWERED, false, Channels.PHONE).text("outcome", "ANSWERED");
    world.endLine();
    if (chance.hit(0.85)) {
      after(2, 9, this::rectify);
    } else {
      after(3, 6, this::end);
    }
  }

  private void rectify() {
    say(EventType.RECTIFIED, false, Channels.PHONE).text("outcome", "RECTIFIED");
    world.endLine();
    if (chance.hit(0.9)) {
      after(1, 6, this::callBack);
    } else {
      after(2, 6, this::end);
    }
  }

  private void callBack() {
    say(EventType.CALLED_BACK, false, Channels.PHONE)
        .flag("resolved", chance.hit(0.88))
        .flag("satisfied", chance.hit(0.82))
        .number("reportedVisits", Aftermath.toldTrips(story));
    world.endLine();
    after(1, 2, this::end);
  }

  private void end() {
    say(EventType.APPEAL_CLOSED, false, Channels.PHONE).text("outcome", "CLOSED");
    world.endLine();
  }

  private void after(int fewest, int most, Runnable action) {
    int day = Moment.dayOf(world.agenda.now());
    world.agenda.at(world.working(chance, day, chance.between(fewest, most)), action);
  }

  private EventLine say(EventType type, boolean atWindow, String channel) {
    world
        .line
        .start("hotline", appealNo + '-' + ++said, type.name(), world.agenda.now())
        .text("regionCode", story.party.region());
    if (type == EventType.APPEAL_RAISED) {
      world.line.text("subjectKey", story.party.walker());
    }
    return world
        .line
        .text("caseNo", story.caseNo)
        .text("itemCode", story.item.code())
        .text("departmentCode", story.item.bureau().code())
        .text("locationId", atWindow ? story.item.places().getFirst().id() : null)
        .text("channel", channel)
        .attributes()
        .text("appealNo", appealNo)
        .text("kind", kind);
  }
}
