package io.runonce.web.ingest.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.runonce.web.ingest.IngestLoad;
import io.runonce.web.ingest.IngestLoad.Code;
import io.runonce.web.ingest.IngestLoad.Feed;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/** What was refused, and where everything came from. */
final class IngestTables {
  private IngestTables() {}

  static Component codes(IngestLoad load) {
    List<Code> codes = load.codes();
    if (codes.isEmpty()) {
      return new Panel(t("ingest.codes"), "", new Empty(t("data.rejects.none")));
    }
    List<Column<Code>> columns =
        List.of(
            Column.text(
                t("data.code"), c -> T.or("reject." + c.code(), c.code()) + " (" + c.code() + ")"),
            Column.number(t("data.records"), c -> T.numbers().exact(c.records())),
            Column.number(
                t("ingest.share"),
                c -> T.numbers().rate((double) c.records() / load.whole().rejected())),
            Column.number(t("data.landed"), c -> Times.minute(c.newest())));
    return new Panel(
        t("ingest.codes"),
        "",
        new DataTable<>(t("ingest.codes.caption"), columns, codes),
        new Anchor("data", t("ingest.more")));
  }

  static Component feeds(IngestLoad load) {
    Numbers numbers = T.numbers();
    List<Column<Feed>> columns =
        List.of(
            Column.text(t("ingest.feed"), Feed::name),
            Column.text(
                t("ingest.way"), f -> t(f.imported() ? "ingest.way.import" : "ingest.way.inbox")),
            Column.number(t("ingest.read"), f -> numbers.exact(f.read())),
            Column.number(t("ingest.landed"), f -> numbers.exact(f.landed())),
            Column.number(t("ingest.repeated"), f -> numbers.exact(f.repeated())),
            Column.number(t("ingest.rejected"), f -> numbers.exact(f.rejected())),
            Column.number(t("data.landed"), f -> Times.minute(f.newest())));
    return new Panel(
        t("ingest.feeds"), "", new DataTable<>(t("ingest.feeds.source"), columns, load.feeds()));
  }
}
