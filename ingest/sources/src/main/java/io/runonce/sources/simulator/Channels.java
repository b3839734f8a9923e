package io.runonce.sources.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which way people take, by the guide and by their habits. */
final class Channels {
  static final String HALL = "HALL_WINDOW";
  static final String SELF_SERVICE = "SELF_SERVICE";
  static final String BANK = "BANK_OUTLET";
  static final String VILLAGE = "VILLAGE_STATION";
  static final String DOORSTEP = "DOORSTEP";
  static final String WEB = "WEB";
  static final String APP = "APP";
  static final String PHONE = "PHONE";
  static final String POST = "POST";

  private static final List<String> AT_BANKS = List.of("BDC-002", "GJJ-001", "RS-003", "SJ-001");
  private static final List<String> AT_VILLAGES =
      List.of("MZ-003", "YB-001", "RS-003", "MZ-002", "GA-008", "CL-001");
  private static final List<String> AT_MACHINES =
      List.of("GA-002", "BDC-004", "SW-004", "GA-009", "YB-002");

  private static final List<String> AUTOMATIC = List.of("MZ-003", "GJJ-003", "RS-005");

  private Channels() {}

  /** May move the story's place: a bank's or a village's own address. */
  static String choose(CaseStory story) {
    Chance chance = story.chance;
    if (chance.hit(online(story))) {
      return story.guide.mobile() && chance.hit(0.45) ? APP : WEB;
    }
    String code = story.item.code();
    if (AT_BANKS.contains(code) && chance.hit(0.07)) {
      story.place = place(story, "B0", 3);
      return BANK;
    }
    if (AT_VILLAGES.contains(code) && chance.hit(0.2)) {
      story.place = place(story, "V0", 6);
      return VILLAGE;
    }
    if (AT_MACHINES.contains(code) && chance.hit(0.2)) {
      return SELF_SERVICE;
    }
    double rare = chance.unit();
    return rare < 0.006 ? POST : rare < 0.014 ? DOORSTEP : HALL;
  }

  /** How the file was taken, where that is out of the ordinary. */
  static @Nullable String mode(CaseStory story) {
    Chance chance = story.chance;
    if (story.channel.equals(VILLAGE) || story.channel.equals(DOORSTEP)) {
      return "ASSISTED";
    }
    if (AUTOMATIC.contains(story.item.code()) && story.onlineApplied() && chance.hit(0.4)) {
      return "WITHOUT_APPLICATION";
    }
    double rare = story.joint ? 1 : chance.unit();
    return rare < 0.035
        ? "TOLERANT"
        : rare < 0.06 ? "COMMITMENT" : rare < 0.07 ? "CROSS_REGION" : null;
  }

  private static double online(CaseStory story) {
    int depth = story.guide.depth();
    if (depth < 3) {
      return 0;
    }
    if (story.guide.declared() == 0) {
      return 0.86 + 0.14 * story.party.habits().online();
    }
    return (depth == 4 ? 0.85 : 0.5) * story.party.habits().online();
  }

  private static Place place(CaseStory story, String prefix, int count) {
    return story.world.plan.place(prefix + story.chance.between(1, count));
  }

  /** One's own street first, else the place that the guide names first, mostly. */
  static Place nearest(Item item, Party party, Chance chance) {
    return item.places().stream()
        .filter(place -> place.region().equals(party.region()))
        .findFirst()
        .orElseGet(() -> chance.hit(0.7) ? item.places().getFirst() : chance.pick(item.places()));
  }
}
