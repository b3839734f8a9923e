package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.anatomy.Part;
import io.runonce.web.figures.Kpi;
import io.runonce.web.paper.Block;
import io.runonce.web.paper.Block.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the bulletin counts, and what it cannot know. */
final class Method {
  private static final String TOLD_TRIPS = "told_trips_agreement";

  private final BulletinFacts facts;
  private final Say say;

  Method(BulletinFacts facts, Say say) {
    this.facts = facts;
    this.say = say;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(say.t("report.method.trips")));
    blocks.add(new Block.Text(say.t("report.method.unknown")));
    blocks.add(new Block.Text(limits()));
    blocks.add(new Block.Text(outside()));
    List<List<String>> rows = new ArrayList<>();
    for (Kpi kpi : facts.figures()) {
      rows.add(row(kpi.figure().measure()));
      MeasureResult beside = kpi.beside();
      if (beside != null) {
        rows.add(row(beside.measure()));
      }
    }
    blocks.add(
        new Block.Table(
            say.t("report.method.table"),
            List.of(
                Column.text(say.t("report.column.measure"), 22),
                Column.text(say.t("report.column.formula"), 42),
                Column.text(say.t("report.column.missing"), 36)),
            rows,
            say.t("report.method.note")));
    return blocks;
  }

  private List<String> row(MeasureDefinition measure) {
    return List.of(
        measure.name().in(say.locale()),
        measure.formulaText().in(say.locale()),
        measure.missing().in(say.locale()));
  }

  /** What the figures of this month leave open, counted. */
  private String limits() {
    long unknown = facts.unknown().stream().mapToLong(Part::rows).sum();
    List<String> reasons =
        facts.unknown().stream()
            .map(part ->
                say.t("report.reason", say.code("unknown", part.key()), say.count(part.rows())))
            .toList();
    return unknown == 0
        ? say.t("report.method.limits.none")
        : say.t("report.method.limits", say.count(unknown), say.list(reasons));
  }

  /** The check from outside: what people told when they were asked. */
  private String outside() {
    Optional<MeasureResult> told =
        facts.figures().stream()
            .map(Kpi::figure)
            .filter(figure -> figure.measureId().equals(TOLD_TRIPS))
            .findFirst();
    return told.map(figure -> outside(figure, say)).orElseGet(() -> say.t("report.outside.none"));
  }

  /** How many of those who were asked told what was reconstructed, or that nobody was asked. */
  static String outside(MeasureResult told, Say say) {
    Double numerator = told.numerator();
    if (told.judged() == 0 || numerator == null) {
      return say.t("report.outside.none");
    }
    if (told.shown() == Shown.NOTHING) {
      return say.t("report.outside.few");
    }
    return say.t("report.outside", say.count(told.judged()), say.count(Math.round(numerator)));
  }
}
