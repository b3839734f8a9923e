package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.web.anatomy.Part;
import io.runonce.web.casefile.CaseFile;
import io.runonce.web.chart.Dumbbell;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.paper.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 三、存在问题: which departments and items, why, a case that shows it, and what is not known. */
final class Problems {
  private static final int ITEMS = 5;
  private static final int DRAWN = 12;
  private static final int CAUSES = 4;

  private final BulletinFacts facts;
  private final Say say;
  private final List<Block> blocks = new ArrayList<>();
  private int parts;

  Problems(BulletinFacts facts, Say say) {
    this.facts = facts;
    this.say = say;
  }

  List<Block> blocks() {
    blocks.add(new Block.Heading(1, say.t("report.problems")));
    units();
    items();
    causes();
    facts.typical().ifPresent(this::typical);
    gaps();
    if (parts == 0) {
      blocks.add(new Block.Text(say.t("report.problems.none", say.count(unknown()))));
    }
    return blocks;
  }

  private long unknown() {
    return facts.unknown().stream().mapToLong(Part::rows).sum();
  }

  private void heading(String key, Object... parameters) {
    parts++;
    blocks.add(
        new Block.Heading(2, say.t("report.part", say.numeral(parts), say.t(key, parameters))));
  }

  private void units() {
    List<BulletinFacts.Unit> shown =
        facts.shownUnits().stream()
            .filter(unit -> unit.standing().bounded() >= MeasureDefinition.NOTHING_BELOW)
            .toList();
    Optional<ItemStanding> widest = widest(shown);
    List<String> worse =
        facts.beyond(false).stream().map(unit -> UnitWords.rate(unit, facts, say)).toList();
    if (widest.isEmpty() && worse.isEmpty()) {
      return;
    }
    heading("report.problems.units");
    blocks.add(
        new Block.Text(
            say.sentences(
                widest.map(this::gap).orElse(""),
                worse.isEmpty() ? "" : say.t("report.problems.units.worse", say.list(worse)),
                facts.told() ? "" : say.t("report.problems.units.floor"))));
    if (shown.size() > 1) {
      chart(shown, widest.map(this::gap).orElse(say.t("report.problems.units.chart")));
    }
  }

  /** The one with the widest mean gap, of those with enough cases for a mean. */
  private Optional<ItemStanding> widest(List<BulletinFacts.Unit> shown) {
    return shown.stream()
        .map(BulletinFacts.Unit::standing)
        .filter(unit -> unit.bounded() >= 30 && unit.low() > unit.promised())
        .max(Comparator.comparingDouble(unit -> unit.low() - unit.promised()));
  }

  private String gap(ItemStanding unit) {
    return say.t(
        "report.problems.units.widest",
        UnitWords.name(unit.code(), facts, say),
        say.numbers().mean(unit.promised()),
        say.numbers().mean(unit.low()),
        say.count(unit.bounded()));
  }

  private void chart(List<BulletinFacts.Unit> shown, String finding) {
    Dumbbell.Marks marks =
        new Dumbbell.Marks(say.t("word.promised"), say.t("lead.low"), say.t("lead.high"));
    List<Dumbbell.Row> rows =
        shown.stream().limit(DRAWN).map(unit -> row(unit.standing())).toList();
    String sentence = finding.replaceAll("[。.]$", "");
    blocks.add(
        new Block.Chart(
            say.t("report.chart", 2, sentence),
            Dumbbell.of(marks, rows),
            say.t("report.chart.without", sentence)));
  }

  private Dumbbell.Row row(ItemStanding unit) {
    String name = UnitWords.name(unit.code(), facts, say);
    return new Dumbbell.Row(name, unit.promised(), unit.low(), unit.high(), name, null);
  }

  private void items() {
    if (facts.items().isEmpty()) {
      return;
    }
    heading("report.problems.items", say.count(facts.items().size()));
    List<BulletinFacts.Item> told = facts.items().stream().limit(ITEMS).toList();
    for (int i = 0; i < told.size(); i++) {
      blocks.add(new Block.Text(say.t("report.numbered", i + 1, item(told.get(i)))));
    }
  }

  private String item(BulletinFacts.Item item) {
    ItemStanding standing = item.standing();
    String reality =
        say.t(
            "report.problems.item",
            facts.names().item(item.code(), say.locale()),
            UnitWords.name(standing.department(), facts, say),
            say.numbers().mean(standing.promised()),
            say.numbers().mean(standing.low()),
            say.numbers().mean(standing.high()),
            say.count(standing.judged()),
            say.count(standing.broken()),
            say.count(standing.extra()));
    String rate =
        item.told() && item.broken() != null
            ? say.t("report.problems.item.rate", say.rate(item.broken().value()))
            : say.t("report.problems.item.few");
    String cause =
        item.causes().isEmpty()
            ? ""
            : say.t(
                "report.problems.item.cause",
                say.code("cause", item.causes().getFirst().key()),
                say.count(item.causes().getFirst().rows()));
    return say.sentences(reality, rate, cause);
  }

  private void causes() {
    List<Part> causes = facts.board().causes();
    long all = causes.stream().mapToLong(Part::rows).sum();
    if (all < MeasureDefinition.NOTHING_BELOW) {
      return;
    }
    heading("report.problems.causes");
    List<String> told =
        causes.stream()
            .limit(CAUSES)
            .map(cause ->
                say.t(
                    "report.problems.cause",
                    say.code("cause", cause.key()),
                    say.count(cause.rows()),
                    say.rate((double) cause.rows() / all)))
            .toList();
    blocks.add(
        new Block.Text(say.t("report.problems.causes.text", say.count(all), say.list(told))));
  }

  private void typical(CaseFile file) {
    heading("report.problems.typical");
    blocks.add(new Block.Text(new CaseWords(facts.names(), say).typical(file)));
  }

  private void gaps() {
    List<LeadBoard.Gap> gaps = facts.board().gaps();
    if (gaps.isEmpty() && unknown() == 0) {
      return;
    }
    heading("report.problems.gaps");
    List<String> reasons =
        facts.unknown().stream()
            .map(part ->
                say.t("report.reason", say.code("unknown", part.key()), say.count(part.rows())))
            .toList();
    List<String> places =
        gaps.stream()
            .limit(CAUSES)
            .map(gap ->
                say.t(
                    "report.gap",
                    Place.name(gap.location(), facts.names(), say),
                    say.count(gap.cases())))
            .toList();
    blocks.add(
        new Block.Text(
            say.sentences(
                say.t("report.problems.gaps.text", say.count(unknown()), say.list(reasons)),
                places.isEmpty() ? "" : say.t("report.problems.gaps.places", say.list(places)))));
  }
}
