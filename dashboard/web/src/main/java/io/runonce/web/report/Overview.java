package io.runonce.web.report;

import io.runonce.measures.ControlChart;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Kpi;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.paper.Block;
import io.runonce.web.trend.TrendWords;
import java.util.ArrayList;
import java.util.List;

/** 一、总体情况: the promise first; while most is not known, what is proven first. */
final class Overview {
  private final BulletinFacts facts;
  private final Say say;

  Overview(BulletinFacts facts, Say say) {
    this.facts = facts;
    this.say = say;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, say.t("report.overview")));
    blocks.add(new Block.Text(say.sentences(headline(), target(), change())));
    String others = others();
    if (!others.isEmpty()) {
      blocks.add(new Block.Text(others));
    }
    trend(blocks);
    return blocks;
  }

  private String headline() {
    String month = say.month(facts.month());
    if (facts.promise().isEmpty()) {
      return say.t("report.overview.nothing", month);
    }
    MeasureResult figure = facts.promise().get().figure();
    String population = say.count(figure.population());
    if (figure.population() < MeasureDefinition.NOTHING_BELOW) {
      return say.t("report.overview.hidden", month);
    }
    if (facts.mostlyUnknown()) {
      return floor(month, figure);
    }
    return switch (figure.shown()) {
      case FIGURE -> rate(month, figure);
      case COUNT_AND_INTERVAL ->
          say.t(
              "report.overview.few",
              month,
              population,
              say.count(figure.judged()),
              figure.measure().minimumCount(),
              numerator(figure),
              say.count(figure.judged() - Math.round(number(figure.numerator()))),
              say.rate(figure.ciLow()),
              say.rate(figure.ciHigh()));
      case NOTHING, NOT_MEASURED -> say.t("report.overview.toofew", month, population);
    };
  }

  /** What is proven, and what is missing to know more. */
  private String floor(String month, MeasureResult figure) {
    String proven =
        say.t(
            "report.overview.floor",
            month,
            say.count(facts.board().floor().broken()),
            say.count(figure.population()),
            say.rate(figure.coverage()));
    if (facts.board().gaps().isEmpty()) {
      return proven;
    }
    List<String> gaps = facts.board().gaps().stream().limit(3).map(this::gap).toList();
    return say.sentences(proven, say.t("report.overview.floor.gaps", say.list(gaps)));
  }

  private String gap(LeadBoard.Gap gap) {
    return say.t(
        "report.gap", Place.name(gap.location(), facts.names(), say), say.count(gap.cases()));
  }

  private String rate(String month, MeasureResult figure) {
    Kpi kpi = facts.promise().orElseThrow();
    Kpi.Goal goal = kpi.goal();
    String rate =
        say.t(
            "report.overview.rate",
            month,
            say.count(figure.population()),
            say.count(figure.judged()),
            say.rate(figure.coverage()),
            numerator(figure),
            say.figures().shown(figure, goal == null ? null : goal.value()),
            say.rate(figure.ciLow()),
            say.rate(figure.ciHigh()));
    MeasureResult official = kpi.beside();
    return say.sentences(
        rate,
        say.t("report.overview.bounds", say.rate(figure.low()), say.rate(figure.high())),
        official == null || official.shown() != Shown.FIGURE
            ? ""
            : say.t("report.overview.official", say.rate(official.value())));
  }

  private String target() {
    if (!facts.told()) {
      return "";
    }
    Kpi kpi = facts.promise().orElseThrow();
    Kpi.Goal goal = kpi.goal();
    Double gap = kpi.gap();
    if (goal == null || gap == null) {
      return say.t("report.target.none");
    }
    return kpi.reached()
        ? say.t("report.target.reached", say.rate(goal.value()))
        : say.t("report.target.missed", say.rate(goal.value()), say.size(Unit.SHARE, gap));
  }

  private String change() {
    if (!facts.told()) {
      return "";
    }
    Kpi kpi = facts.promise().orElseThrow();
    Double change = kpi.change();
    return change == null
        ? say.t("report.change.none")
        : say.t("report.change." + kpi.move().name(), say.moved(Unit.SHARE, change));
  }

  /** The other headline figures; those on too few rows are named, not told. */
  private String others() {
    List<String> told = new ArrayList<>();
    List<String> few = new ArrayList<>();
    for (Kpi kpi : facts.board().kpis()) {
      MeasureResult figure = kpi.figure();
      String name = say.figures().name(figure);
      if (facts.promise().filter(promise -> promise.figure().equals(figure)).isPresent()) {
        continue;
      }
      if (figure.shown() == Shown.FIGURE && figure.judged() > 0) {
        told.add(
            say.t("report.overview.piece", name, say.figure(figure), say.count(figure.judged())));
      } else {
        few.add(name);
      }
    }
    return say.sentences(
        told.isEmpty() ? "" : say.t("report.overview.others", say.clauses(told)),
        few.isEmpty() ? "" : say.t("report.overview.others.few", say.list(few)));
  }

  private void trend(List<Block> blocks) {
    ControlChart chart = facts.trend().chart();
    if (facts.trend().months().size() < 2 || chart.points().isEmpty()) {
      return;
    }
    TrendWords words = new TrendWords(facts.trend(), chart, say.locale());
    String finding = say.plain(words.finding(false));
    blocks.add(
        new Block.Chart(
            say.t("report.chart", 1, finding),
            words.spec(facts.names(), month -> null),
            say.t("report.chart.without", finding)));
  }

  private String numerator(MeasureResult figure) {
    return say.count(Math.round(number(figure.numerator())));
  }

  private static double number(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? 0 : value;
  }
}
