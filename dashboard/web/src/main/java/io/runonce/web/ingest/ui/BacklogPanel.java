package io.runonce.web.ingest.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.ingest.Backlog;
import io.runonce.web.ingest.Backlog.Part;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/** How far the topics are behind, partition by partition, or that nobody knows. */
final class BacklogPanel {
  private BacklogPanel() {}

  static Component of(Backlog backlog) {
    List<Column<Part>> columns =
        List.of(
            Column.text(t("ingest.topics.part"), Part::name),
            Column.number(t("ingest.topics.waiting"), part -> count(backlog, part)),
            Column.number(
                t("ingest.topics.waited"),
                part -> Millis.words(backlog.stale() ? null : part.waited())),
            Column.part(t("ingest.topics.state"), part -> state(backlog, part)),
            Column.text(t("ingest.topics.detail"), Part::detail));
    return new Panel(
        finding(backlog),
        t("ingest.topics.source", Times.clock(backlog.seenAt())),
        new DataTable<>(t("ingest.topics.caption"), columns, backlog.parts()));
  }

  private static String finding(Backlog backlog) {
    if (backlog.stale()) {
      return t("ingest.topics.stale", Times.minute(backlog.seenAt()));
    }
    Long waiting = backlog.waiting();
    if (waiting == null) {
      return t("ingest.topics.unknown");
    }
    String parts = T.numbers().exact(backlog.parts().size());
    if (waiting == 0) {
      return t("ingest.topics.none", parts);
    }
    Double waited = backlog.waited();
    return waited == null
        ? t("ingest.topics.some", parts, T.numbers().exact(waiting))
        : t("ingest.topics.behind", parts, T.numbers().exact(waiting), Millis.words(waited));
  }

  private static String count(Backlog backlog, Part part) {
    Long waiting = backlog.stale() ? null : part.waiting();
    return waiting == null ? Numbers.UNKNOWN : T.numbers().exact(waiting);
  }

  private static Span state(Backlog backlog, Part part) {
    if (backlog.stale()) {
      return Status.UNKNOWN.badge("ingest.topics.state.unknown");
    }
    return switch (part.state()) {
      case KNOWN -> {
        Long waiting = part.waiting();
        yield waiting != null && waiting == 0
            ? Status.OK.badge("ingest.topics.state.none")
            : Status.PLAIN.badge("ingest.topics.state.some");
      }
      case BROKER -> Status.BAD.badge("ingest.topics.state.broker");
      case MADE_ANEW -> Status.UNKNOWN.badge("ingest.topics.state.anew");
    };
  }
}
