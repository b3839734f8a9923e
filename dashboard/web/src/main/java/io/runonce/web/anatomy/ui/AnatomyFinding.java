package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.web.anatomy.Part;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.List;

/**
 * The sentence at the head of an item's or a department's page. While less than half of its cases
 * can be judged it is the proven floor; on few or old data it claims no rate.
 */
final class AnatomyFinding {
  private static final double HALF = 0.5;
  private static final int RATE_FROM = 30;

  private AnatomyFinding() {}

  static String of(String name, ItemStanding standing, List<Part> causes, boolean old) {
    Numbers numbers = T.numbers();
    if (standing.closed() == 0) {
      return t("anatomy.finding.nothing", name);
    }
    if (standing.coverage() < HALF) {
      return t(
          "anatomy.finding.floor",
          name,
          numbers.exact(standing.provenBroken()),
          numbers.rate(standing.coverage()));
    }
    if (standing.judged() < RATE_FROM) {
      return t("anatomy.finding.few", name, numbers.exact(standing.judged()));
    }
    String trips =
        t(
            "anatomy.finding.trips",
            name,
            numbers.mean(standing.promised()),
            Facts.range(standing.low(), standing.high()));
    if (old) {
      return trips + t("anatomy.finding.old");
    }
    return standing.broken() == 0
        ? trips + t("anatomy.finding.kept", numbers.exact(standing.judged()))
        : trips
            + t(
                "anatomy.finding.broken",
                numbers.rate((double) standing.broken() / standing.judged()))
            + cause(causes);
  }

  /** The main cause, where it is more than a few cases. */
  private static String cause(List<Part> causes) {
    long all = causes.stream().mapToLong(Part::rows).sum();
    if (causes.isEmpty() || causes.getFirst().rows() < Facts.FEW) {
      return "";
    }
    Part first = causes.getFirst();
    return t(
        "anatomy.finding.cause",
        Verdicts.cause(first.key()),
        T.numbers().rate((double) first.rows() / all));
  }
}
