package io.runonce.sources.simulator;

import java.util.ArrayList;
import java.util.List;

/** What is handed in, in which form, and what is asked for once more. */
final class Materials {
  private Materials() {}

  /** As JSON; what the offices hold already mostly comes by data sharing once the guide is new. */
  static CharSequence handedIn(CaseStory story) {
    StringBuilder json = new StringBuilder(160).append('[');
    for (String code : story.guide.materials()) {
      append(json, code, form(story, code));
    }
    return json.append(']');
  }

  private static String form(CaseStory story, String code) {
    Chance chance = story.chance;
    boolean renewed = story.guide.version().equals(story.item.after().version());
    if (story.world.plan.reusable(code)) {
      if (story.trouble == Trouble.REPEATED_MATERIAL) {
        return "ORIGINAL";
      }
      if (renewed && chance.hit(0.82)) {
        return "SHARED";
      }
    }
    if (story.onlineApplied()) {
      return "ELECTRONIC";
    }
    if (renewed && chance.hit(0.04)) {
      return chance.hit(0.5) ? "COMMITMENT" : "EXEMPT";
    }
    return chance.hit(0.3) ? "COPY" : "ORIGINAL";
  }

  private static void append(StringBuilder json, String code, String form) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append("{\"code\":\"").append(code).append('"');
    if (!form.equals("ORIGINAL")) {
      json.append(",\"form\":\"").append(form).append('"');
    }
    json.append('}');
  }

  static CharSequence originals(List<String> codes) {
    StringBuilder json = new StringBuilder(64).append('[');
    codes.forEach(code -> append(json, code, "ORIGINAL"));
    return json.append(']');
  }

  /** Unlisted papers where the guide is to blame, else ones that it does list. */
  static List<String> missing(CaseStory story) {
    Chance chance = story.chance;
    if (story.trouble == Trouble.GUIDE_INCOMPLETE) {
      List<String> hidden = new ArrayList<>(DistrictPlan.HIDDEN_MATERIALS);
      hidden.removeAll(story.guide.materials());
      return List.of(chance.pick(hidden));
    }
    List<String> listed = story.guide.materials();
    if (story.trouble == Trouble.REPEATED_MATERIAL) {
      return listed.stream().filter(story.world.plan::reusable).limit(1).toList();
    }
    return List.of(chance.pick(listed));
  }
}
