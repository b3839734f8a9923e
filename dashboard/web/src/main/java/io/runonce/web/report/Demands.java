package io.runonce.web.report;

import io.runonce.web.lead.LeadBoard;
import io.runonce.web.paper.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 四、整改要求: who mends what, by when, and how to report back. */
final class Demands {
  private static final int ITEMS = 5;
  private static final int GAPS = 3;

  private final BulletinFacts facts;
  private final Say say;
  private final String office;

  Demands(BulletinFacts facts, Say say, String office) {
    this.facts = facts;
    this.say = say;
    this.office = office;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, say.t("report.demands")));
    List<String> demands = new ArrayList<>();
    byUnit().forEach((unit, items) -> demands.add(demand(unit, items)));
    facts.board().gaps().stream().limit(GAPS).forEach(gap -> demands.add(source(gap)));
    if (demands.isEmpty()) {
      blocks.add(new Block.Text(say.t("report.demands.none")));
      return blocks;
    }
    for (int i = 0; i < demands.size(); i++) {
      blocks.add(new Block.Text(say.t("report.numbered", i + 1, demands.get(i))));
    }
    blocks.add(new Block.Text(say.sentences(deadline(), say.t("report.demands.report", office))));
    return blocks;
  }

  private Map<String, List<BulletinFacts.Item>> byUnit() {
    Map<String, List<BulletinFacts.Item>> units = new LinkedHashMap<>();
    facts.items().stream()
        .limit(ITEMS)
        .forEach(item ->
            units
                .computeIfAbsent(item.standing().department(), unit -> new ArrayList<>())
                .add(item));
    return units;
  }

  private String demand(String unit, List<BulletinFacts.Item> items) {
    List<String> names =
        items.stream()
            .map(item -> say.t("report.quoted", facts.names().item(item.code(), say.locale())))
            .toList();
    Set<String> remedies = new LinkedHashSet<>();
    items.stream()
        .filter(item -> !item.causes().isEmpty())
        .forEach(item -> remedies.add(say.t("report.remedy." + item.causes().getFirst().key())));
    return say.t(
        "report.demands.unit",
        UnitWords.name(unit, facts, say),
        say.list(names),
        remedies.isEmpty()
            ? say.t("report.remedy.UNEXPLAINED")
            : say.clauses(List.copyOf(remedies)));
  }

  private String source(LeadBoard.Gap gap) {
    return say.t(
        "report.demands.source",
        Place.name(gap.location(), facts.names(), say),
        say.count(gap.cases()));
  }

  private String deadline() {
    return facts
        .deadline()
        .map(date ->
            say.t(
                "report.demands.deadline.date",
                Deadline.WORKING_DAYS,
                say.date(facts.today()),
                say.date(date)))
        .orElseGet(() -> say.t("report.demands.deadline", Deadline.WORKING_DAYS));
  }
}
