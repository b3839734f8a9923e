package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.web.anatomy.PlaceGuide;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.stream.Collectors;

/** What hall, website and app publish, against the item's list in force. */
final class GuidesPanel {
  private GuidesPanel() {}

  static Component of(List<PlaceGuide> guides, Names names) {
    if (guides.size() < 2) {
      return new Panel(t("guides.title"), "", new Empty(t("guides.none")));
    }
    PlaceGuide list = guides.getFirst();
    long differing = guides.stream().filter(guide -> !guide.agreesWith(list)).count();
    List<Column<PlaceGuide>> columns =
        List.of(
            Column.text(t("word.place"), g -> T.or("guide." + g.place(), g.place())),
            Column.number(t("versions.visits.promised"), g -> Facts.told(g.declaredVisits())),
            Column.number(t("versions.days.promised"), g -> Facts.told(g.promisedDays())),
            Column.number(t("guides.count"), g -> String.valueOf(g.materials().size())),
            Column.text(t("guides.materials"), g -> materials(g, list, names)),
            Column.part(
                t("data.state"),
                g ->
                    g.agreesWith(list)
                        ? Status.OK.badge("guides.same")
                        : Status.BAD.badge("guides.differs")));
    return new Panel(
        differing == 0 ? t("guides.finding.same") : t("guides.finding.differ", differing),
        t("guides.source"),
        new DataTable<>(t("guides.caption"), columns, guides));
  }

  /** The list in full, then of each place what it has more and what it lacks. */
  private static String materials(PlaceGuide guide, PlaceGuide list, Names names) {
    if (guide.equals(list)) {
      return names(list.materials(), names);
    }
    List<String> more =
        guide.materials().stream().filter(code -> !list.materials().contains(code)).toList();
    List<String> less =
        list.materials().stream().filter(code -> !guide.materials().contains(code)).toList();
    String text =
        (more.isEmpty() ? "" : t("guides.more", names(more, names)))
            + (less.isEmpty() ? "" : " " + t("guides.less", names(less, names)));
    return text.isBlank() ? t("guides.equal") : text.strip();
  }

  private static String names(List<String> codes, Names names) {
    return codes.stream()
        .map(code -> names.material(code, T.locale()))
        .collect(Collectors.joining(t("list.comma")));
  }
}
