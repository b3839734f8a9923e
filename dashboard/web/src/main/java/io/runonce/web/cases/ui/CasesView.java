package io.runonce.web.cases.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.measures.RowPart;
import io.runonce.web.cases.RowsBehind;
import io.runonce.web.cases.RowsFile;
import io.runonce.web.cases.RowsService;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.kit.ui.LinkTabs;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.store.AuditLog;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rows behind a figure: as many as the figure counts, from the same definition. */
@Route("cases")
@RolesAllowed(Access.SEE_CASES)
class CasesView extends Page implements AfterNavigationObserver {
  private static final String ROUTE = "cases";

  private final transient RowsService service;
  private final transient Reference reference;
  private final transient Live live;
  private final transient Clock clock;
  private final transient AuditLog audit;
  private final transient SignedIn signedIn;
  private final Div body = new Div();
  private transient PageState state = PageState.of(Filter.NONE);

  CasesView(
      RowsService service,
      Reference reference,
      Live live,
      Clock clock,
      AuditLog audit,
      SignedIn signedIn) {
    super("cases.title");
    this.audit = audit;
    this.signedIn = signedIn;
    this.service = service;
    this.reference = reference;
    this.live = live;
    this.clock = clock;
    body.addClassName("page-body");
    add(body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = PageState.read(event.getLocation().getQueryParameters().getParameters());
    ignored(state.ignored());
    body.removeAll();
    Optional<MeasureDefinition> measure =
        Measures.byId(state.get("measure").orElse("promise_broken_rate"));
    if (measure.isEmpty()) {
      body.add(new H1(t("cases.title")), new Empty(t("cases.nomeasure")));
      return;
    }
    RowPart part = part();
    Filter filter = state.filter();
    body.add(
        new FilterBar(filter, reference.namesOrNone(), clock, this::narrow),
        parts(part),
        live.slot(
            "rows " + measure.get().id() + part + filter,
            () -> new Answer(service.read(measure.get(), part, filter), reference.names()),
            known -> show(measure.get(), part, known.value())));
  }

  private void narrow(Filter filter) {
    Go.from(this, state.with(filter).on(ROUTE));
  }

  private RowPart part() {
    String asked = state.get("f").orElse("numerator");
    return Arrays.stream(RowPart.values())
        .filter(part -> key(part).equals(asked))
        .findFirst()
        .orElse(RowPart.NUMERATOR);
  }

  private Component parts(RowPart part) {
    LinkTabs tabs = new LinkTabs(t("cases.title"));
    for (RowPart each : RowPart.values()) {
      tabs.add(
          key(each), t("rows." + each.name()), state.with("f", key(each)).on(ROUTE), each == part);
    }
    return tabs;
  }

  private Component show(MeasureDefinition measure, RowPart part, Answer answer) {
    String name = measure.name().in(T.locale());
    String sentence = FilterSentence.of(state.filter(), answer.names());
    if (answer.rows().isEmpty()) {
      return Empty.page(name, t("cases.notelling"));
    }
    RowsBehind behind = answer.rows().get();
    Div page = new Div();
    page.addClassName("page-body");
    page.add(
        new H1(
            t("cases.finding", name, t("rows." + part.name()), T.numbers().exact(behind.total()))));
    Paragraph line =
        new Paragraph(
            t(
                "cases.sentence",
                sentence,
                FigureText.shown(behind.figure(), null),
                FigureText.unit(measure.unit()),
                T.numbers().exact(behind.figure().judged()),
                Times.minute(behind.figure().asOf())));
    line.addClassName("subtitle");
    page.add(line);
    if (behind.total() > behind.rows().size()) {
      page.add(new Paragraph("◷ " + t("cases.cut", behind.rows().size())));
    }
    if (!behind.rows().isEmpty() && signedIn.may(Right.EXPORT_ROWS)) {
      page.add(new Div(exportButton(measure, part)));
    }
    page.add(
        behind.rows().isEmpty()
            ? new Empty(t("cases.none"))
            : new RowsTable(behind, answer.names()));
    return page;
  }

  private Button exportButton(MeasureDefinition measure, RowPart part) {
    Filter filter = state.filter();
    String name = measure.id() + "_" + key(part) + "_" + filter.period().code();
    return new Button(
        t("export.rows"),
        click -> new ExportDialog(name, reason -> file(measure, part, filter, reason)).open());
  }

  private RowsFile file(MeasureDefinition measure, RowPart part, Filter filter, String reason) {
    signedIn.require(Right.EXPORT_ROWS);
    audit.record(
        signedIn.person(),
        AuditLog.Action.EXPORT_ROWS,
        measure.id() + " " + key(part),
        reason,
        PageState.of(filter).query());
    return service.file(measure, part, filter);
  }

  private static String key(RowPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  record Answer(Optional<RowsBehind> rows, Names names) {}
}
