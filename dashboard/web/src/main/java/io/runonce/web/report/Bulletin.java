package io.runonce.web.report;

import io.runonce.web.filter.Filter;
import io.runonce.web.paper.Block;
import io.runonce.web.paper.Layout;
import io.runonce.web.paper.Paper;
import io.runonce.web.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The monthly bulletin: a draft that an office signs after a look. */
final class Bulletin {
  /** Above this an office sends nothing back to be read. */
  static final int MOST_CHARACTERS = 4_000;

  private final BulletinFacts facts;
  private final Say say;
  private final String office;

  /**
   * A bulletin.
   *
   * @param office who issues it; empty where that is for the office to fill in
   */
  Bulletin(BulletinFacts facts, Locale language, String office) {
    this.facts = facts;
    this.say = new Say(language);
    this.office = office.isEmpty() ? say.t("report.office") : office;
  }

  Paper paper() {
    Annexes annexes = new Annexes(facts, say);
    String title = say.t("report.title", say.month(facts.month()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Mark(say.t("report.draft")));
    blocks.add(
        new Block.Head(
            say.t("report.head", office),
            say.t("report.number", String.valueOf(facts.today().getYear()))));
    blocks.add(new Block.Title(title));
    blocks.add(new Block.Addressees(addressees()));
    blocks.add(new Block.Text(say.sentences(lead(), running(), sight())));
    blocks.addAll(new Overview(facts, say).blocks());
    blocks.addAll(new Progress(facts, say).blocks());
    blocks.addAll(new Problems(facts, say).blocks());
    blocks.addAll(new Demands(facts, say, office).blocks());
    blocks.add(new Block.AnnexList(say.t("report.annexes"), annexes.names()));
    blocks.add(new Block.Signature(office, say.date(facts.today())));
    blocks.addAll(annexes.blocks());
    blocks.add(
        new Block.Imprint(
            say.t("report.copies"), say.t("report.printed", office, say.date(facts.today()))));
    return new Paper(say.locale(), Layout.OFFICIAL, title, blocks);
  }

  private String addressees() {
    String department = facts.filter().department();
    return department == null
        ? say.t("report.addressees")
        : say.t("report.addressees.one", facts.names().department(department, say.locale()));
  }

  private String lead() {
    return say.t(
        "report.lead",
        say.date(facts.month().atDay(1)),
        say.date(facts.month().atEndOfMonth()),
        scope(facts.filter()),
        say.moment(facts.asOf()));
  }

  private String running() {
    return facts.isRunning() ? say.t("report.running", say.month(facts.month())) : "";
  }

  /** What the bulletin is narrowed to. */
  private String scope(Filter filter) {
    return FilterWords.of(filter, facts.names(), say);
  }

  /** Whoever is given part of the rows says so, or the figures would pass for the whole's. */
  private String sight() {
    Scope reader = facts.reader();
    if (reader.isEverything()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    reader
        .departments()
        .ifPresent(codes ->
            codes.forEach(code -> parts.add(facts.names().department(code, say.locale()))));
    reader
        .regions()
        .ifPresent(
            codes -> codes.forEach(code -> parts.add(facts.names().region(code, say.locale()))));
    return say.t("report.sight", parts.isEmpty() ? say.t("report.sight.nothing") : say.list(parts));
  }
}
