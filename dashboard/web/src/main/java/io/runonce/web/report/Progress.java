package io.runonce.web.report;

import io.runonce.web.figures.Kpi;
import io.runonce.web.paper.Block;
import io.runonce.web.trend.PromiseTrend;
import java.util.List;

/** 二、主要做法和成效: what was launched, and what got better by more than chance. */
final class Progress {
  private final BulletinFacts facts;
  private final Say say;

  Progress(BulletinFacts facts, Say say) {
    this.facts = facts;
    this.say = say;
  }

  List<Block> blocks() {
    return List.of(
        new Block.Heading(1, say.t("report.progress")),
        new Block.Text(done()),
        new Block.Text(say.sentences(better(), units())));
  }

  private String done() {
    String month = facts.month().toString();
    List<String> launched =
        facts.trend().reforms().stream()
            .filter(reform -> reform.month().equals(month))
            .map(this::name)
            .toList();
    return launched.isEmpty()
        ? say.t("report.progress.launched.none")
        : say.t("report.progress.launched", launched.size(), say.list(launched));
  }

  private String name(PromiseTrend.Reform reform) {
    return reform.code().isEmpty()
        ? say.t("spc.version", reform.version())
        : say.t("report.quoted", facts.names().oneThing(reform.code(), say.locale()));
  }

  private String better() {
    List<String> better =
        facts.figures().stream()
            .filter(kpi -> kpi.move() == Kpi.Move.BETTER)
            .map(this::moved)
            .toList();
    return better.isEmpty()
        ? say.t("report.progress.better.none")
        : say.t("report.progress.better", say.clauses(better));
  }

  private String moved(Kpi kpi) {
    Double change = kpi.change();
    return say.t(
        "report.progress.better.one",
        say.figures().name(kpi.figure()),
        say.moved(kpi.figure().measure().unit(), change == null ? 0 : change),
        say.figure(kpi.figure()));
  }

  private String units() {
    if (!facts.told() || facts.units().size() < 2) {
      return facts.told() ? "" : say.t("report.progress.units.untold");
    }
    List<String> better =
        facts.beyond(true).stream().map(unit -> UnitWords.rate(unit, facts, say)).toList();
    return better.isEmpty()
        ? say.t("report.progress.units.none")
        : say.t("report.progress.units", say.list(better));
  }
}
