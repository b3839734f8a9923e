package io.runonce.web.alerts.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.runonce.web.alerts.AlertGroup;
import io.runonce.web.alerts.Busy;
import io.runonce.web.alerts.Present;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/** What people ask and search for in this hour, against what is usual. */
final class HotspotsPanel extends Section {
  HotspotsPanel(Present now, Names names) {
    addClassName("panel");
    long hot = now.busy().stream().filter(busy -> busy.alert() != null).count();
    add(new H2(hot == 0 ? t("live.busy.quiet") : t("live.busy.finding", hot)));
    add(
        now.busy().isEmpty()
            ? new Empty(t("live.busy.none"))
            : new DataTable<>(t("live.busy.caption"), columns(names), now.busy()));
    Paragraph source = new Paragraph(t("live.busy.source", Times.minute(now.lookedAt())));
    source.addClassName("source");
    add(source);
  }

  private static List<Column<Busy>> columns(Names names) {
    return List.of(
        Column.text(t("live.subject"), b -> AlertText.subject(b.item(), b.topic(), names)),
        Column.text(t("live.feed"), b -> t("live.feed." + b.kind())),
        Column.text(t("live.region"), Busy::region),
        Column.number(t("live.count"), b -> T.numbers().exact(b.events())),
        Column.number(t("live.usual"), b -> AlertText.usual(b.usual())),
        Column.part(t("live.state"), HotspotsPanel::state));
  }

  private static Component state(Busy busy) {
    if (busy.alert() != null) {
      Div hot =
          new Div(
              Status.BAD.badge("live.hot"),
              new Anchor("live?tab=" + AlertGroup.HOTSPOT.key(), t("live.hot.open")));
      hot.addClassName("row");
      return hot;
    }
    return busy.usual() == null
        ? Status.FEW.badge("live.learning")
        : Status.OK.badge("live.usual.state");
  }
}
