package io.runonce.web.data.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.runonce.web.data.DataHealth;
import io.runonce.web.data.DataHealthService;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the data are new and whole: sources, queue machines, records not taken. */
@Route("data")
@RolesAllowed(Access.SEE_DATA)
class DataView extends Page {
  DataView(DataHealthService service, Reference reference, Live live) {
    super("data.title");
    add(
        live.slot("data", () -> new Answer(service.read(), reference.names()), k -> show(k.value()))
            .slow());
  }

  private static Component show(Answer answer) {
    DataHealth health = answer.health();
    Div page = new Div(new H1(finding(health)), work(health.work()));
    page.addClassName("page-body");
    page.add(section("data.feeds", health.feeds(), feeds(), "data.feeds.none"));
    page.add(section("data.places", health.places(), places(answer.names()), "data.places.none"));
    page.add(section("data.rejects", health.rejects(), rejects(), "data.rejects.none"));
    page.add(section("data.doubts", health.doubts(), doubts(), "data.doubts.none"));
    return page;
  }

  private static String finding(DataHealth health) {
    Numbers numbers = T.numbers();
    long late = health.feeds().stream().filter(DataHealth.Feed::late).count();
    long rejected = health.rejects().stream().mapToLong(DataHealth.Reject::records).sum();
    return t("data.finding", health.feeds().size(), late, numbers.count(rejected));
  }

  private static Component work(DataHealth.Work work) {
    Paragraph text =
        new Paragraph(
            t(
                "data.work",
                T.numbers().count(work.rows()),
                T.numbers().count(work.batches()),
                T.numbers().count(work.waiting()),
                Times.minute(work.committed()),
                Times.minute(work.reckoned())));
    text.addClassName("subtitle");
    return text;
  }

  private static <R> Component section(
      String title, List<R> rows, List<Column<R>> columns, String none) {
    Section section = new Section(new H2(t(title)));
    section.addClassName("panel");
    section.add(
        rows.isEmpty()
            ? new Empty(t(none))
            : new DataTable<>(t(title + ".caption"), columns, rows));
    return section;
  }

  private static List<Column<DataHealth.Feed>> feeds() {
    return List.of(
        Column.text(t("event.source"), DataHealth.Feed::source),
        Column.number(t("data.events"), f -> T.numbers().exact(f.events())),
        Column.number(t("data.newest"), f -> Times.minute(f.newest())),
        Column.number(t("data.landed"), f -> Times.minute(f.landed())),
        Column.text(t("data.expected"), f -> every(f.expected())),
        Column.part(
            t("data.state"),
            f ->
                f.expected() == null
                    ? Status.PLAIN.badge("data.state.unpromised")
                    : f.late()
                        ? Status.WARN.badge("data.state.late")
                        : Status.OK.badge("data.state.fresh")));
  }

  private static String every(@Nullable Duration expected) {
    if (expected == null) {
      return Numbers.UNKNOWN;
    }
    if (expected.toDays() > 0) {
      return t("duration.days", expected.toDays());
    }
    return expected.toHours() > 0
        ? t("duration.hours", expected.toHours())
        : t("duration.minutes", expected.toMinutes());
  }

  private static List<Column<DataHealth.Place>> places(Names names) {
    Numbers numbers = T.numbers();
    return List.of(
        Column.text(t("word.place"), p -> names.location(p.location(), T.locale())),
        Column.text(t("data.dates"), p -> p.from() + " – " + p.to()),
        Column.number(t("data.tickets"), p -> numbers.exact(p.tickets())),
        Column.number(
            t("data.identified"),
            p ->
                p.tickets() == 0
                    ? Numbers.UNKNOWN
                    : numbers.rate((double) p.identified() / p.tickets())),
        Column.number(t("data.covered"), p -> p.covered() + " / " + p.days()),
        Column.part(
            t("data.state"),
            p ->
                p.covered() == p.days()
                    ? Status.OK.badge("data.state.covered")
                    : Status.WARN.badge("data.state.gaps")));
  }

  private static List<Column<DataHealth.Reject>> rejects() {
    return List.of(
        Column.text(
            t("data.code"), r -> T.or("reject." + r.code(), r.code()) + " (" + r.code() + ")"),
        Column.text(t("event.source"), r -> r.source().isEmpty() ? Numbers.UNKNOWN : r.source()),
        Column.number(t("data.records"), r -> T.numbers().exact(r.records())),
        Column.number(t("data.newest"), r -> Times.minute(r.newest())));
  }

  private static List<Column<DataHealth.Doubt>> doubts() {
    return List.of(
        Column.text(t("data.reason"), d -> Verdicts.reason(d.reason())),
        Column.number(t("data.cases"), d -> T.numbers().exact(d.cases())));
  }

  record Answer(DataHealth health, Names names) {}
}
