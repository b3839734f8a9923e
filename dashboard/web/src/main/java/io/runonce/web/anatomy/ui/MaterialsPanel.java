package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.MaterialUse;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which materials people bring, which they had brought elsewhere, and which no guide mentions. */
final class MaterialsPanel {
  private static final int MOST = 40;

  private MaterialsPanel() {}

  static Component of(List<MaterialUse> uses, Names names, Filter filter) {
    if (uses.isEmpty()) {
      return new Panel(t("materials.title"), "", new Empty(t("materials.none")));
    }
    List<Column<MaterialUse>> columns = new ArrayList<>();
    columns.add(Column.text(t("materials.name"), u -> names.material(u.code(), T.locale())));
    columns.add(
        Column.text(
            t("materials.reusable"), u -> t(u.reusable() ? "materials.again" : "materials.once")));
    if (filter.item() != null) {
      columns.add(
          Column.part(
              t("materials.listed"),
              u ->
                  u.listed()
                      ? Status.PLAIN.badge("materials.islisted")
                      : Status.BAD.badge("materials.unlisted")));
    }
    columns.add(
        count("materials.taken", u -> Facts.count(filter, Cut.MATERIAL, u.code(), u.taken())));
    columns.add(
        count(
            "materials.elsewhere",
            u -> Facts.count(filter, Cut.SHAREABLE, u.code(), u.elsewhere())));
    columns.add(
        count("materials.hidden", u -> Facts.count(filter, Cut.HIDDEN, u.code(), u.hidden())));
    return new Panel(
        finding(uses, names),
        t("materials.source"),
        new DataTable<>(t("materials.caption"), columns, uses.stream().limit(MOST).toList()));
  }

  private static Column<MaterialUse> count(
      String key, java.util.function.Function<MaterialUse, Component> cell) {
    return Column.figure(t(key), cell);
  }

  private static String finding(List<MaterialUse> uses, Names names) {
    Optional<MaterialUse> hidden = top(uses, Comparator.comparingLong(MaterialUse::hidden));
    Optional<MaterialUse> shared = top(uses, Comparator.comparingLong(MaterialUse::elsewhere));
    if (shared.filter(u -> u.elsewhere() >= Facts.FEW).isPresent()) {
      MaterialUse use = shared.get();
      return t(
          "materials.finding.share",
          names.material(use.code(), T.locale()),
          T.numbers().exact(use.elsewhere()));
    }
    if (hidden.filter(u -> u.hidden() >= Facts.FEW).isPresent()) {
      MaterialUse use = hidden.get();
      return t(
          "materials.finding.hidden",
          names.material(use.code(), T.locale()),
          T.numbers().exact(use.hidden()));
    }
    return t("materials.title");
  }

  private static Optional<MaterialUse> top(List<MaterialUse> uses, Comparator<MaterialUse> by) {
    return uses.stream().max(by);
  }
}
