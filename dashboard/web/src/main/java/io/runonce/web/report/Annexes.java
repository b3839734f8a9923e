package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Kpi;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.paper.Block;
import io.runonce.web.paper.Block.Column;
import io.runonce.web.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annexes: measures, departments, items, and how all of it is counted. */
final class Annexes {
  private static final String HIDDEN = "··";

  private final BulletinFacts facts;
  private final Say say;

  Annexes(BulletinFacts facts, Say say) {
    this.facts = facts;
    this.say = say;
  }

  /** Their names in order, as the text lists them. */
  List<String> names() {
    return List.of(
        say.t("report.annex.measures"),
        say.t("report.annex.units"),
        say.t("report.annex.items"),
        say.t("report.annex.method"));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    begin(blocks, 1);
    blocks.add(measures());
    begin(blocks, 2);
    blocks.add(units());
    begin(blocks, 3);
    blocks.add(items());
    begin(blocks, 4);
    blocks.addAll(new Method(facts, say).blocks());
    return blocks;
  }

  private void begin(List<Block> blocks, int number) {
    blocks.add(new Block.Annex(say.t("report.annex", number), names().get(number - 1)));
  }

  private Block measures() {
    List<Column> columns =
        List.of(
            Column.text(say.t("report.column.measure"), 25),
            Column.number(say.t("report.column.value"), 16),
            Column.number(say.t("report.column.interval"), 20),
            Column.number(say.t("report.column.bounds"), 20),
            Column.number(say.t("report.column.n"), 11),
            Column.number(say.t("report.column.excluded"), 11),
            Column.number(say.t("report.column.before"), 14),
            Column.number(say.t("report.column.target"), 11));
    List<List<String>> rows = new ArrayList<>();
    for (Kpi kpi : facts.figures()) {
      Kpi.Goal goal = kpi.goal();
      String target = goal == null ? Numbers.UNKNOWN : value(kpi.figure(), goal.value());
      rows.add(measure(kpi.figure(), before(kpi.before()), target));
      MeasureResult beside = kpi.beside();
      if (beside != null) {
        rows.add(measure(beside, Numbers.UNKNOWN, Numbers.UNKNOWN));
      }
    }
    return new Block.Table("", columns, rows, say.t("report.annex.measures.note"));
  }

  private List<String> measure(MeasureResult result, String before, String target) {
    boolean hidden = result.shown() == Shown.NOTHING;
    return List.of(
        say.figures().name(result),
        hidden ? HIDDEN : say.figure(result),
        hidden ? HIDDEN : span(result.ciLow(), result.ciHigh()),
        // A bound tells as much as the figure: it is not told where that is not.
        result.shown() != Shown.FIGURE || result.measure().unit() != Unit.SHARE
            ? Numbers.UNKNOWN
            : span(result.low(), result.high()),
        hidden ? HIDDEN : say.count(result.judged()),
        hidden ? HIDDEN : say.count(result.excluded()),
        before,
        target);
  }

  private String before(@Nullable MeasureResult before) {
    if (before == null || before.shown() == Shown.NOT_MEASURED) {
      return Numbers.UNKNOWN;
    }
    return before.shown() == Shown.NOTHING ? HIDDEN : say.figure(before);
  }

  private String value(MeasureResult figure, double value) {
    return say.range(say.figures().value(figure.measure().unit(), value));
  }

  private String span(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null
        ? Numbers.UNKNOWN
        : say.range(say.rate(low) + " – " + say.rate(high));
  }

  private Block units() {
    List<Column> columns =
        List.of(
            Column.text(say.t("report.column.unit"), 22),
            Column.number(say.t("report.column.closed"), 10),
            Column.number(say.t("report.column.judged"), 10),
            Column.number(say.t("report.column.kept"), 10),
            Column.number(say.t("report.column.broken"), 10),
            Column.number(say.t("report.column.rate"), 11),
            Column.number(say.t("report.column.interval"), 20),
            Column.number(say.t("report.column.promised"), 10),
            Column.number(say.t("report.column.low"), 10),
            Column.number(say.t("report.column.high"), 10));
    Set<String> hidden = hidden();
    List<List<String>> rows =
        facts.units().stream().map(unit -> unit(unit, hidden.contains(unit.code()))).toList();
    return new Block.Table("", columns, rows, say.t("report.annex.units.note"));
  }

  /**
   * Departments with too few cases to be shown; where it is one alone, the next smallest goes with
   * it, or the one could be had by subtracting the others from the whole.
   */
  private Set<String> hidden() {
    List<BulletinFacts.Unit> bySize =
        facts.units().stream()
            .filter(unit -> unit.standing().judged() > 0)
            .sorted(Comparator.comparingLong(unit -> unit.standing().judged()))
            .toList();
    Set<String> hidden = new HashSet<>();
    for (BulletinFacts.Unit unit : bySize) {
      boolean few = unit.standing().judged() < MeasureDefinition.NOTHING_BELOW;
      if (few || hidden.size() == 1) {
        hidden.add(unit.code());
      }
    }
    return hidden;
  }

  private List<String> unit(BulletinFacts.Unit unit, boolean hidden) {
    ItemStanding standing = unit.standing();
    String name = UnitWords.name(unit.code(), facts, say);
    if (hidden) {
      return List.of(name, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN);
    }
    MeasureResult kept = unit.kept();
    boolean told = unit.told() && kept != null;
    return List.of(
        name,
        say.count(standing.closed()),
        say.count(standing.judged()),
        say.count(standing.kept()),
        say.count(standing.broken()),
        told && kept != null ? say.rate(kept.value()) : Numbers.UNKNOWN,
        kept == null ? Numbers.UNKNOWN : span(kept.ciLow(), kept.ciHigh()),
        mean(standing, standing.promised()),
        mean(standing, standing.low()),
        mean(standing, standing.high()));
  }

  private String mean(ItemStanding standing, double mean) {
    return standing.bounded() == 0 ? Numbers.UNKNOWN : say.numbers().mean(mean);
  }

  private Block items() {
    List<Column> columns =
        List.of(
            Column.text(say.t("report.column.item"), 28),
            Column.text(say.t("report.column.unit"), 18),
            Column.number(say.t("report.column.promised"), 10),
            Column.number(say.t("report.column.low"), 10),
            Column.number(say.t("report.column.high"), 10),
            Column.number(say.t("report.column.judged"), 10),
            Column.number(say.t("report.column.broken"), 10),
            Column.number(say.t("report.column.brokenrate"), 13),
            Column.number(say.t("report.column.extra"), 11));
    List<List<String>> rows = facts.items().stream().map(this::item).toList();
    String note =
        rows.isEmpty()
            ? say.t("report.annex.items.none")
            : say.t("report.annex.items.note", rows.size());
    return new Block.Table("", columns, rows, note);
  }

  private List<String> item(BulletinFacts.Item item) {
    ItemStanding standing = item.standing();
    return List.of(
        facts.names().item(item.code(), say.locale()),
        UnitWords.name(standing.department(), facts, say),
        mean(standing, standing.promised()),
        mean(standing, standing.low()),
        mean(standing, standing.high()),
        say.count(standing.judged()),
        say.count(standing.broken()),
        item.told() && item.broken() != null
            ? say.rate(item.broken().value())
            : say.count(standing.broken()) + "/" + say.count(standing.judged()),
        say.count(standing.extra()));
  }
}
