package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Kpi;
import io.runonce.web.paper.Block;
import io.runonce.web.paper.Block.Column;
import io.runonce.web.paper.Layout;
import io.runonce.web.paper.Paper;
import io.runonce.web.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 答记者问一页: one figure on one sheet, so that it survives a question. */
final class FigurePage {
  private final FigureFacts facts;
  private final Say say;
  private final MeasureResult figure;
  private final MeasureDefinition measure;

  FigurePage(FigureFacts facts, Locale language) {
    this.facts = facts;
    this.say = new Say(language);
    this.figure = facts.kpi().figure();
    this.measure = figure.measure();
  }

  Paper paper() {
    String title = say.t("report.press.title", measure.name().in(say.locale()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(title));
    ask(blocks, 1, "what");
    blocks.add(new Block.Text(what()));
    ask(blocks, 2, "how");
    blocks.add(new Block.Text(how()));
    blocks.add(parts());
    ask(blocks, 3, "example");
    blocks.addAll(examples());
    ask(blocks, 4, "unknown");
    blocks.add(new Block.Text(unknown()));
    ask(blocks, 5, "before");
    blocks.add(new Block.Text(before()));
    ask(blocks, 6, "outside");
    blocks.add(
        new Block.Text(
            facts
                .told()
                .map(told -> Method.outside(told, say))
                .orElse(say.t("report.outside.none"))));
    return new Paper(say.locale(), Layout.SHEET, title, blocks);
  }

  private void ask(List<Block> blocks, int number, String key) {
    blocks.add(
        new Block.Heading(1, say.t("report.numbered", number, say.t("report.press." + key))));
  }

  private String what() {
    String scope =
        say.t(
            "report.press.scope",
            new PeriodWords(say).of(facts.filter().period()),
            FilterWords.of(facts.filter(), facts.names(), say),
            measure.basis().words().in(say.locale()),
            say.moment(figure.asOf()));
    String sight = facts.reader().isEverything() ? "" : say.t("report.press.sight");
    return say.sentences(value(), scope, sight);
  }

  private String value() {
    String name = measure.name().in(say.locale());
    Double coverage = figure.coverage();
    boolean mostlyUnknown = coverage != null && coverage < BulletinFacts.HALF;
    return switch (figure.shown()) {
      case FIGURE ->
          say.sentences(
              say.t("report.press.value", name, say.figure(figure)),
              interval(),
              mostlyUnknown ? say.t("report.press.mostly", say.rate(coverage)) : "");
      case COUNT_AND_INTERVAL ->
          say.sentences(
              say.t("report.press.few", name, say.figure(figure), measure.minimumCount()),
              interval());
      case NOTHING -> say.t("report.press.hidden", name);
      case NOT_MEASURED -> say.t("report.press.none", name);
    };
  }

  private String interval() {
    return figure.ciLow() == null
        ? ""
        : say.t("report.press.interval", say.rate(figure.ciLow()), say.rate(figure.ciHigh()));
  }

  private String how() {
    return say.sentences(
        say.t("report.press.formula", measure.formulaText().in(say.locale())),
        measure.missing().in(say.locale()));
  }

  /** Numerator, denominator and what is left out, as numbers. */
  private Block parts() {
    boolean hidden = figure.shown() == Shown.NOTHING;
    Double whole = figure.denominator();
    String none = hidden ? say.t("few.hidden") : Numbers.UNKNOWN;
    List<String> row = new ArrayList<>();
    for (Double part : new Double[] {figure.numerator(), whole}) {
      row.add(part == null || hidden ? none : number(part));
    }
    row.add(hidden ? none : say.count(figure.judged()));
    row.add(hidden ? none : say.count(undecided()));
    row.add(hidden ? none : say.count(figure.excluded()));
    row.add(hidden ? none : say.count(figure.population()));
    return new Block.Table(
        "",
        List.of(
            Column.number(say.t("method.numerator"), 1),
            Column.number(say.t("method.denominator"), 1),
            Column.number(say.t("report.column.n"), 1),
            Column.number(say.t("report.column.undecided"), 1),
            Column.number(say.t("report.column.excluded"), 1),
            Column.number(say.t("report.column.population"), 1)),
        List.of(row),
        "");
  }

  private String number(double part) {
    return part == Math.rint(part) ? say.numbers().exact(part) : say.numbers().mean(part);
  }

  private long undecided() {
    return Math.max(0, figure.population() - figure.excluded() - figure.judged());
  }

  private List<Block> examples() {
    if (facts.worked().isEmpty() || figure.shown() == Shown.NOTHING) {
      return List.of(new Block.Text(say.t("report.press.example.none")));
    }
    List<Block> blocks = new ArrayList<>();
    CaseWords words = new CaseWords(facts.names(), say);
    for (int i = 0; i < facts.worked().size(); i++) {
      FigureFacts.Worked worked = facts.worked().get(i);
      String row =
          worked
              .file()
              .map(words::worked)
              .orElseGet(() ->
                  say.t(
                      "report.press.row", measure.grain().words().in(say.locale()), worked.name()));
      blocks.add(new Block.Text(say.t("report.press.example.one", i + 1, part(worked), row)));
    }
    return List.copyOf(blocks);
  }

  /** What the row is to the figure. */
  private String part(FigureFacts.Worked worked) {
    return switch (worked.part()) {
      case NUMERATOR ->
          measure.unit() == Unit.SHARE || worked.amount() == 1
              ? say.t("report.press.part.NUMERATOR")
              : say.t("report.press.part.amount", number(worked.amount()));
      case DENOMINATOR, UNDECIDED, EXCLUDED -> say.t("report.press.part." + worked.part().name());
    };
  }

  private String unknown() {
    Double coverage = figure.coverage();
    String judged =
        coverage == null || figure.shown() == Shown.NOTHING
            ? ""
            : say.t(
                "report.press.coverage",
                say.rate(coverage),
                say.count(undecided()),
                say.count(figure.excluded()));
    String bounds = figure.shown() != Shown.FIGURE ? "" : bounds();
    return say.sentences(judged, bounds, say.t("report.press.bias"));
  }

  private String bounds() {
    Unit unit = measure.unit();
    Double low = figure.low();
    Double high = figure.high();
    return low == null || high == null || low.equals(high)
        ? ""
        : say.t(
            "report.press.bounds",
            say.range(say.figures().value(unit, low)),
            say.range(say.figures().value(unit, high)));
  }

  private String before() {
    Kpi kpi = facts.kpi();
    Double change = kpi.change();
    MeasureResult then = kpi.before();
    if (change == null || then == null) {
      return say.t("report.press.before.none");
    }
    return say.t(
        "report.press.before." + kpi.move().name(),
        say.figure(then),
        say.moved(measure.unit(), change),
        new PeriodWords(say).before(facts.filter().period()));
  }
}
