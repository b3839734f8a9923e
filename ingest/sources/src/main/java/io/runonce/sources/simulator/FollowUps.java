package io.runonce.sources.simulator;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Who has one thing done often needs the next: what the planners look for. */
final class FollowUps {
  private record Pair(String item, String next, double probability) {}

  private static final List<Pair> PAIRS =
      Resource.rows("follow_ups.csv").stream().map(FollowUps::pair).toList();

  private FollowUps() {}

  private static Pair pair(CSVRecord row) {
    return new Pair(
        row.get("itemCode"), row.get("next"), Double.parseDouble(row.get("probability")));
  }

  static void after(CaseStory story) {
    for (Pair pair : PAIRS) {
      if (pair.item().equals(story.item.code()) && story.chance.hit(pair.probability())) {
        begin(story, story.world.plan.item(pair.next()));
        return;
      }
    }
  }

  private static void begin(CaseStory story, Item next) {
    World world = story.world;
    if (next.forOrganisations() != story.party.organisation()) {
      return;
    }
    int day = Moment.dayOf(world.agenda.now()) + story.chance.between(2, 24);
    world.agenda.at(
        Moment.startOf(day), () -> Stories.alone(world, story.chance, next, story.party, day));
  }
}
