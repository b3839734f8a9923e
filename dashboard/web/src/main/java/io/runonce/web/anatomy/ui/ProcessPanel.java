package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.CaseProcess;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Cuts;
import io.runonce.web.anatomy.Part;
import io.runonce.web.anatomy.ProcessLayout;
import io.runonce.web.chart.ui.PictureButtons;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where each trip happens and which are in vain: the map of stages, the ways, the places. */
final class ProcessPanel {
  private static final int DRAWN = 14;
  private static final double RARE = 0.02;

  private ProcessPanel() {}

  static Component of(CaseProcess process, Names names, Filter filter) {
    if (process.edges().isEmpty()) {
      return new Panel(t("process.title"), "", new Empty(t("process.none")));
    }
    ProcessMap map = new ProcessMap(drawn(process), filter);
    String below =
        FilterSentence.of(filter, names)
            + " · "
            + t("process.picture", T.numbers().exact(process.cases()))
            + " · "
            + source(process);
    Div page =
        new Div(
            new Panel(
                finding(process),
                source(process),
                new PictureButtons(map, finding(process), below),
                map,
                new NativeDetails(t("process.table"), edges(process, filter))),
            columns(process, names, filter));
    page.addClassName("page-body");
    return page;
  }

  private static Component columns(CaseProcess process, Names names, Filter filter) {
    Div columns =
        new Div(
            new Panel(t("paths.title"), source(process), paths(process, filter)),
            places(process, names, filter));
    columns.addClassName("columns");
    return columns;
  }

  /** What is common or has trips; what is rare is in the table. */
  private static List<CaseProcess.Edge> drawn(CaseProcess process) {
    long most = process.edges().stream().mapToLong(CaseProcess.Edge::times).max().orElse(0);
    return process.edges().stream()
        .filter(ProcessLayout::hasPlaces)
        .filter(
            e -> e.times() >= RARE * most || (e.trips() >= RARE * process.trips() && e.trips() > 0))
        .limit(DRAWN)
        .toList();
  }

  private static String finding(CaseProcess process) {
    Numbers numbers = T.numbers();
    Optional<CaseProcess.Edge> worst =
        process.edges().stream()
            .max(Comparator.comparingLong(CaseProcess.Edge::futile))
            .filter(edge -> edge.futile() >= Facts.FEW);
    return worst
        .map(e ->
            t(
                "process.finding.futile",
                numbers.exact(process.trips()),
                numbers.exact(process.futile()),
                CutWords.way(e.key()),
                numbers.exact(e.futile())))
        .orElseGet(() -> t("process.finding", numbers.exact(process.trips())));
  }

  private static String source(CaseProcess process) {
    return process.isCut()
        ? t("process.source.cut", T.numbers().exact(Cuts.FOLLOWED))
        : t("process.source");
  }

  private static Component edges(CaseProcess process, Filter filter) {
    Numbers numbers = T.numbers();
    List<Column<CaseProcess.Edge>> columns =
        List.of(
            Column.text(t("process.edge"), e -> CutWords.way(e.key())),
            Column.figure(
                t("process.times.head"), e -> Facts.count(filter, Cut.EDGE, e.key(), e.times())),
            Column.figure(
                t("process.trips.head"),
                e -> Facts.count(filter, Cut.EDGE_TRIP, e.key(), e.trips())),
            Column.figure(
                t("process.futile.head"),
                e -> Facts.count(filter, Cut.EDGE_FUTILE, e.key(), e.futile())),
            Column.number(
                t("process.days.head"), e -> Facts.mean(e.times(), e.days(), numbers::tenth)),
            Column.number(
                t("process.materials.head"),
                e -> Facts.mean(e.times(), e.materials(), numbers::mean)));
    return new DataTable<>(t("process.caption"), columns, process.edges());
  }

  private static Component paths(CaseProcess process, Filter filter) {
    Numbers numbers = T.numbers();
    List<Column<CaseProcess.Path>> columns =
        List.of(
            Column.text(t("paths.way"), p -> CutWords.way(String.join(">", p.stages()))),
            Column.figure(
                t("lead.causes.cases"), p -> Facts.count(filter, Cut.PATH, p.key(), p.cases())),
            Column.number(t("paths.trips"), p -> Facts.mean(p.cases(), p.trips(), numbers::mean)),
            Column.number(t("paths.days"), p -> Facts.mean(p.cases(), p.days(), numbers::tenth)),
            Column.figure(
                t("lead.broken"), p -> Facts.count(filter, Cut.PATH_BROKEN, p.key(), p.broken())));
    return new DataTable<>(t("paths.caption"), columns, process.paths());
  }

  private static Component places(CaseProcess process, Names names, Filter filter) {
    if (process.places().isEmpty()) {
      return new Panel(t("places.title"), "", new Empty(t("places.none")));
    }
    List<Column<Part>> columns =
        List.of(
            Column.text(t("word.place"), p -> CutWords.place(p.key(), names)),
            Column.figure(
                t("process.trips.head"), p -> Facts.count(filter, Cut.PLACE, p.key(), p.rows())),
            Column.figure(
                t("process.futile.head"),
                p -> Facts.count(filter, Cut.FUTILE_PLACE, p.key(), p.marked())),
            Column.part(t("places.share"), p -> futile(p)));
    Part first = process.places().getFirst();
    return new Panel(
        t("places.finding", CutWords.place(first.key(), names), T.numbers().exact(first.rows())),
        t("places.source"),
        new DataTable<>(t("places.caption"), columns, process.places()));
  }

  private static Component futile(Part place) {
    return place.rows() < Facts.FEW
        ? new Span(Numbers.UNKNOWN)
        : new io.runonce.web.kit.ui.ShareBar((double) place.marked() / place.rows());
  }
}
