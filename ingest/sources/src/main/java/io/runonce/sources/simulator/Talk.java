package io.runonce.sources.simulator;

import io.runonce.contract.EventType;
import java.util.List;
import java.util.stream.IntStream;

/** What a day brings beside cases: searches, calls, and hotline appeals that name no case. */
final class Talk {
  private static final List<String> KINDS =
      List.of("HOTLINE_12345", "HOTLINE_12345", "LEADER_MAILBOX");

  private final World world;
  private final Chance chance;
  private final int day;
  private final List<Item> items;
  private int said;

  Talk(World world, Chance chance, int day) {
    this.world = world;
    this.chance = chance;
    this.day = day;
    this.items = List.copyOf(world.plan.items.values());
  }

  void plan() {
    double intensity = world.settings.intensity();
    int searches = Math.min(items.size(), chance.poisson(12 * intensity));
    IntStream.range(0, searches).forEach(i -> at(23 * 60, () -> search(asked())));
    int calls = chance.poisson(7 * intensity);
    IntStream.range(0, calls).forEach(i -> at(0, () -> call(asked())));
    int appeals = chance.poisson(0.25 * intensity);
    IntStream.range(0, appeals).forEach(i -> at(0, () -> appeal(asked())));
  }

  /** Often asked-for items are asked about more. */
  private Item asked() {
    Item item = chance.pick(items);
    return chance.hit(Math.min(1, item.weight() / 1.2)) ? item : chance.pick(items);
  }

  private void at(int minute, Runnable action) {
    long when =
        minute > 0
            ? Moment.at(day, minute) + chance.between(0, 3000) * Moment.SECOND
            : world.online(chance, day);
    world.agenda.at(when, action);
  }

  private void search(Item item) {
    double volume = (3 + item.weight() * 8) * world.settings.intensity() * (0.5 + chance.unit());
    start("portal", "s", EventType.SEARCHED)
        .text("regionCode", DistrictPlan.REGION)
        .text("itemCode", item.code())
        .text("channel", Channels.WEB)
        .attributes()
        .text("keyword", item.name())
        .number("volume", Math.max(1, Math.round(volume)));
    world.endLine();
  }

  private void call(Item item) {
    boolean machine = chance.hit(0.35);
    start("hotline", "c", EventType.CONSULTED)
        .text("regionCode", DistrictPlan.REGION)
        .text("itemCode", item.code())
        .text("departmentCode", item.bureau().code())
        .text("channel", machine ? Channels.WEB : Channels.PHONE)
        .attributes()
        .text("topic", item.code())
        .flag("answered", chance.hit(machine ? 0.8 : 0.95))
        .text("by", machine ? "AI" : "STAFF")
        .text("text", Phrases.question(chance));
    world.endLine();
  }

  private void appeal(Item item) {
    String key = day + "-q" + ++said;
    start("hotline", "q", EventType.APPEAL_RAISED)
        .text("regionCode", DistrictPlan.REGION)
        .text("itemCode", item.code())
        .text("departmentCode", item.bureau().code())
        .text("channel", Channels.PHONE)
        .attributes()
        .text("appealNo", "SQ" + key)
        .text("kind", chance.pick(KINDS))
        .text("nature", chance.hit(0.5) ? "CONSULT" : "COMPLAINT")
        .text("identity", "ANONYMOUS")
        .text("text", Phrases.hotline(chance));
    world.endLine();
  }

  private EventLine start(String source, String kind, EventType type) {
    return world.line.start(source, day + "-" + kind + ++said, type.name(), world.agenda.now());
  }
}
