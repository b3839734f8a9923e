package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Part;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.ShareBar;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why promises broke: each case under its main cause, and beside it under every one that holds. */
public final class CausesPanel {
  private CausesPanel() {}

  /**
   * The panel.
   *
   * @param every every cause that holds; empty to leave that column out
   */
  public static Component of(List<Part> primary, List<Part> every, Filter filter, String source) {
    long all = primary.stream().mapToLong(Part::rows).sum();
    if (all == 0) {
      return new Panel(t("lead.causes.title"), source, new Empty(t("lead.causes.none")));
    }
    Part first = primary.getFirst();
    Numbers numbers = T.numbers();
    List<Column<Part>> columns =
        new ArrayList<>(
            List.of(
                Column.text(t("word.cause"), c -> Verdicts.cause(c.key())),
                Column.part(t("lead.causes.share"), c -> new ShareBar((double) c.rows() / all)),
                Column.figure(
                    t("lead.causes.cases"),
                    c -> Facts.count(filter, Cut.PRIMARY_CAUSE, c.key(), c.rows()))));
    Map<String, Long> holding = new HashMap<>();
    every.forEach(part -> holding.put(part.key(), part.rows()));
    if (!every.isEmpty()) {
      columns.add(
          Column.figure(
              t("causes.every"),
              c -> Facts.count(filter, Cut.CAUSE, c.key(), holding.getOrDefault(c.key(), 0L))));
    }
    List<Part> rows = new ArrayList<>(primary);
    every.stream()
        .filter(part -> primary.stream().noneMatch(p -> p.key().equals(part.key())))
        .forEach(part -> rows.add(new Part(part.key(), 0, 0)));
    return new Panel(
        t(
            "lead.causes.finding",
            Verdicts.cause(first.key()),
            numbers.rate((double) first.rows() / all)),
        source,
        new DataTable<>(t("lead.causes.caption", numbers.exact(all)), columns, rows));
  }
}
