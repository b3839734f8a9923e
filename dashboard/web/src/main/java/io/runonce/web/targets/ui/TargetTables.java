package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.targets.TargetCheck;
import io.runonce.web.targets.TargetRevision;
import io.runonce.web.targets.TargetStanding;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a target's card folds away: its months, and the record of its changes. */
final class TargetTables {
  private TargetTables() {}

  /** Its months against its plan. */
  static Component months(TargetStanding target) {
    Unit unit = target.measure().unit();
    if (target.checks().isEmpty()) {
      return new Paragraph(t("targets.months.none"));
    }
    List<Column<TargetCheck>> columns =
        List.of(
            Column.text(t("lead.trend.month"), check -> check.month().toString()),
            Column.number(t("targets.plan"), check -> TargetWords.value(unit, check.planned())),
            Column.figure(t("targets.came"), check -> TargetBoard.link(target, check)),
            Column.number(t("items.interval"), check -> interval(check.figure())),
            Column.number("n", check -> judged(check.figure())),
            Column.part(t("targets.light"), check -> TargetWords.badge(check.light())));
    return new DataTable<>(t("targets.months.caption"), columns, target.checks());
  }

  private static String interval(@Nullable MeasureResult figure) {
    return figure == null || figure.shown() == Shown.NOTHING ? "" : FigureText.interval(figure);
  }

  private static String judged(@Nullable MeasureResult figure) {
    return figure == null || figure.shown() == Shown.NOTHING
        ? ""
        : T.numbers().exact(figure.judged());
  }

  /** All that was ever said of it, the newest first. */
  static Component history(TargetStanding target) {
    Unit unit = target.measure().unit();
    List<TargetRevision> newestFirst = new ArrayList<>(target.history().revisions()).reversed();
    List<Column<TargetRevision>> columns =
        List.of(
            Column.text(t("targets.at"), r -> Times.minute(r.setAt())),
            Column.text(t("targets.by"), TargetTables::who),
            Column.text(
                t("targets.target"),
                r -> r.withdrawn() ? t("targets.light.WITHDRAWN") : TargetWords.term(unit, r)),
            Column.text(t("targets.owner"), TargetRevision::owner),
            Column.text(t("targets.nodes"), r -> nodes(unit, r)),
            Column.text(t("targets.origin"), TargetRevision::origin),
            Column.text(t("targets.reason"), TargetRevision::reason));
    return new DataTable<>(t("targets.history.caption"), columns, newestFirst);
  }

  private static String who(TargetRevision revision) {
    return revision.setRole().isEmpty()
        ? revision.setBy()
        : revision.setBy() + " · " + T.or("role." + revision.setRole(), revision.setRole());
  }

  private static String nodes(Unit unit, TargetRevision revision) {
    return revision.nodes().entrySet().stream()
        .map(node -> node.getKey() + " " + TargetWords.value(unit, node.getValue()))
        .collect(Collectors.joining(t("list.comma")));
  }
}
