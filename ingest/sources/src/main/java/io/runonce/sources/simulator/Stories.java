package io.runonce.sources.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How cases come about: alone, after a companion that took the same paper, or together. */
final class Stories {
  private Stories() {}

  static void alone(World world, Chance chance, Item item, Party party, int day) {
    Trouble trouble = draw(chance, item, party, day);
    if (trouble == Trouble.REPEATED_MATERIAL) {
      Item companion = companion(world, chance, item);
      if (companion != null) {
        new CaseStory(world, companion, party, Trouble.NONE).begin(day);
        int later = day + chance.between(9, 45);
        world.agenda.at(
            Moment.startOf(later),
            () -> new CaseStory(world, item, party, Trouble.REPEATED_MATERIAL).begin(later));
        return;
      }
      trouble = Trouble.LISTED_MATERIAL_MISSING;
    }
    new CaseStory(world, item, party, trouble).begin(day);
  }

  private static @Nullable Item companion(World world, Chance chance, Item item) {
    List<Item> companions = world.plan.companions(item);
    return companions.isEmpty() ? null : chance.pick(companions);
  }

  /** Before the reform the promise is wide and seldom broken by one trouble more. */
  private static Trouble draw(Chance chance, Item item, Party party, int day) {
    double share = item.bureau().trouble() * party.habits().forgetful();
    boolean renewed = item.renewed(day);
    boolean troubled = chance.hit(renewed ? share : share * 0.7);
    return troubled ? item.bureau().draw(chance) : Trouble.NONE;
  }

  /** One visit, or none, for all the members of a 一件事. */
  static void together(World world, Chance chance, JointThing thing, Party party, int day) {
    String applicationNo = "LB" + world.newCaseNo(world.agenda.now()).substring(2);
    boolean online = chance.hit(0.4 * party.habits().online());
    long when = online ? world.online(chance, day) : world.visiting(chance, day);
    Place place = thing.members().getFirst().places().getLast();
    List<CaseStory> stories = new ArrayList<>();
    for (Item item : thing.members()) {
      if (stories.size() < 2 || chance.hit(0.85)) {
        Trouble trouble = chance.hit(0.35) ? draw(chance, item, party, day) : Trouble.NONE;
        stories.add(new CaseStory(world, item, party, trouble, applicationNo, place));
      }
    }
    if (online) {
      stories.forEach(story -> story.channel = Channels.WEB);
      stories.forEach(story -> world.agenda.at(when, () -> new Processing(story).receive(null)));
    } else {
      Visit visit =
          new Visit(party, place, "ZH", stories, served -> handIn(world, stories, served));
      world.halls.come(visit, when);
    }
  }

  private static void handIn(World world, List<CaseStory> stories, Visit visit) {
    for (CaseStory story : stories) {
      story.lastAtDesk = world.agenda.now();
      new Processing(story).receive(visit);
    }
  }
}
