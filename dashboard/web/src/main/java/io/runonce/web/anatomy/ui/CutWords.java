package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.web.anatomy.CaseProcess;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.reference.LifeStage;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The parts of cuts in the page's language. */
public final class CutWords {
  private CutWords() {}

  /** What a part is called. */
  public static String part(Cut cut, String part, Names names) {
    return switch (cut) {
      case PRIMARY_CAUSE, CAUSE -> Verdicts.cause(part);
      case VERSION, VERSION_BROKEN, VERSION_ON_TIME -> part;
      case EDGE, EDGE_TRIP, EDGE_FUTILE -> way(part);
      case PATH, PATH_BROKEN -> t("path.named", part);
      case LIFE_STAGE, LIFE_STAGE_JOINT ->
          LifeStage.named(part).map(stage -> t("life." + stage.name())).orElse(t("life.other"));
      case PLACE, FUTILE_PLACE, UNFED -> place(part, names);
      case TICKET -> hour(part);
      case GRADE -> grade(part);
      case TOPIC -> topic(part, names);
      case MATERIAL, SHAREABLE, HIDDEN -> names.material(part, T.locale());
    };
  }

  /** Stages one after another. */
  public static String way(String stages) {
    return Arrays.stream(stages.split(">", -1))
        .map(CutWords::stage)
        .collect(Collectors.joining(" → "));
  }

  static String stage(String stage) {
    return switch (stage) {
      case CaseProcess.START -> t("stage.START");
      case CaseProcess.AFTER -> t("stage.AFTER");
      default -> T.or("event." + stage, stage);
    };
  }

  static String place(String location, Names names) {
    return location.isEmpty() ? t("timeline.noplace") : names.location(location, T.locale());
  }

  /** A weekday and an hour, from {@code 1-09}. */
  static String hour(String key) {
    String[] parts = key.split("-", -1);
    return parts.length < 2 ? key : t("hour.named", weekday(parts[0]), parts[1]);
  }

  static String weekday(String number) {
    return T.or("weekday." + number, number);
  }

  static String grade(String grade) {
    return T.or("grade." + grade, grade);
  }

  /** A topic may be a word of ours, an item, or what a counter wrote. */
  static String topic(String topic, Names names) {
    return names.items().containsKey(topic)
        ? names.item(topic, T.locale())
        : T.or("topic." + topic, topic);
  }
}
