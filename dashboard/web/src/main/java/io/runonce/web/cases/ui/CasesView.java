package io.runonce.web.cases.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.RowPart;
import io.runonce.web.cases.RowsBehind;
import io.runonce.web.cases.RowsFile;
import io.runonce.web.cases.RowsService;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.LinkTabs;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows behind a number: as many as it counts, from the same definition. */
@Route("cases")
@RolesAllowed(Access.SEE_CASES)
class CasesView extends FilteredPage {
  private final transient RowsService service;
  private final transient Reference reference;
  private final transient Live live;
  private final transient AuditLog audit;
  private final transient SignedIn signedIn;

  CasesView(
      RowsService service,
      Reference reference,
      Live live,
      Clock clock,
      AuditLog audit,
      SignedIn signedIn) {
    super("cases.title", reference, clock);
    this.audit = audit;
    this.signedIn = signedIn;
    this.service = service;
    this.reference = reference;
    this.live = live;
  }

  @Override
  protected String route() {
    return "cases";
  }

  /** Rows are held against nothing. */
  @Override
  protected Set<FilterBar.Part> choices() {
    return EnumSet.complementOf(EnumSet.of(FilterBar.Part.COMPARISON));
  }

  @Override
  protected List<Component> parts() {
    Optional<Asked> asked = Asked.of(state());
    if (asked.isEmpty()) {
      return List.of(new H1(t("cases.title")), new Empty(t("cases.nomeasure")));
    }
    audit.record(
        signedIn.person(),
        AuditLog.Action.READ_ROWS,
        asked.get().code(),
        "",
        PageState.of(state().filter()).query());
    List<Component> parts = new ArrayList<>();
    if (asked.get() instanceof Asked.OfMeasure figure) {
      parts.add(tabs(figure.part()));
    }
    parts.add(
        live.reckoned(
                "rows " + asked.get().code() + state().filter(),
                () -> new Answer(asked.get().read(service, state().filter()), reference.names()),
                known -> show(asked.get(), known.value()))
            .slow());
    return parts;
  }

  private Component tabs(RowPart part) {
    LinkTabs tabs = new LinkTabs(t("cases.title"));
    for (RowPart each : RowPart.values()) {
      String key = Asked.OfMeasure.key(each);
      tabs.add(key, t("rows." + each.name()), state().with("f", key).on(route()), each == part);
    }
    return tabs;
  }

  private Component show(Asked asked, Answer answer) {
    String title = asked.title(answer.names());
    if (answer.rows().isEmpty()) {
      return Empty.page(title, t("cases.notelling"));
    }
    RowsBehind behind = answer.rows().get();
    Div page = new Div();
    page.addClassName("page-body");
    page.add(new H1(t("cases.finding", title, T.numbers().exact(behind.total()))));
    Paragraph line = new Paragraph(sentence(behind, answer.names()));
    line.addClassName("subtitle");
    page.add(line);
    if (behind.total() > behind.table().rows().size()) {
      page.add(new Paragraph("◷ " + t("cases.cut", behind.table().rows().size())));
    }
    if (behind.table().rows().isEmpty()) {
      page.add(new Empty(t("cases.none")));
    } else {
      if (signedIn.may(Right.EXPORT_ROWS)) {
        page.add(new Div(exportButton(asked)));
      }
      page.add(new RowsTable(behind.table(), answer.names()));
    }
    return page;
  }

  private String sentence(RowsBehind behind, Names names) {
    String filter = FilterSentence.of(state().filter(), names);
    MeasureResult figure = behind.figure();
    return figure == null
        ? filter
        : t(
            "cases.sentence",
            filter,
            FigureText.shown(figure, null),
            FigureText.unit(figure.measure().unit()),
            T.numbers().exact(figure.judged()),
            Times.minute(figure.asOf()));
  }

  private Button exportButton(Asked asked) {
    String name = asked.code() + "_" + state().filter().period().code();
    return new Button(
        t("export.rows"), click -> new ExportDialog(name, reason -> file(asked, reason)).open());
  }

  private RowsFile file(Asked asked, String reason) {
    signedIn.require(Right.EXPORT_ROWS);
    audit.record(
        signedIn.person(),
        AuditLog.Action.EXPORT_ROWS,
        asked.code(),
        reason,
        PageState.of(state().filter()).query());
    return asked.file(service, state().filter());
  }

  record Answer(Optional<RowsBehind> rows, Names names) {}
}
