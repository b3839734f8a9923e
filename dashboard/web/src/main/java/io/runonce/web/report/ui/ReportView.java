package io.runonce.web.report.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.Period;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.live.ui.Live;
import io.runonce.web.paper.Paper;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Reference;
import io.runonce.web.report.PaperFormat;
import io.runonce.web.report.Reports;
import io.runonce.web.store.AuditLog;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A paper before it is sent: the month's bulletin, or a figure on one page for the press. */
@Route("report")
@RolesAllowed(Access.EXPORT_ROWS)
class ReportView extends FilteredPage {
  private final transient Reports reports;
  private final transient Live live;
  private final transient SignedIn signedIn;
  private final transient AuditLog audit;
  private final transient Clock clock;

  ReportView(
      Reports reports,
      Reference reference,
      Live live,
      SignedIn signedIn,
      AuditLog audit,
      Clock clock) {
    super("report.page", reference, clock);
    this.reports = reports;
    this.live = live;
    this.signedIn = signedIn;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  protected String route() {
    return "report";
  }

  @Override
  protected List<Component> parts() {
    Filter filter = state().filter();
    Locale language = T.locale();
    Optional<MeasureDefinition> measure = state().get("measure").flatMap(Measures::byId);
    YearMonth month = month(filter.period());
    String name = measure.map(MeasureDefinition::id).orElse("bulletin-" + month);
    return List.of(
        live.slot(
                "report " + name + " " + filter + " " + language,
                () ->
                    measure.isPresent()
                        ? reports.figure(measure.get(), filter, language)
                        : reports.bulletin(month, filter, language),
                known -> show(known.value(), name, measure.isEmpty()))
            .slow());
  }

  /** The month that is asked for, else the last that is over. */
  private YearMonth month(Period period) {
    return period instanceof Period.Month month
        ? month.month()
        : YearMonth.from(LocalDate.now(clock.withZone(Times.ZONE))).minusMonths(1);
  }

  private Component show(Optional<Paper> found, String name, boolean bulletin) {
    if (found.isEmpty()) {
      return Empty.page(t("report.page"), t("report.page.none"));
    }
    Paper paper = found.get();
    Div page = new Div();
    page.addClassName("page-body");
    page.add(new H1(paper.title()));
    Paragraph about =
        new Paragraph(t("report.page.about", Numbers.of(T.locale()).exact(paper.length())));
    about.addClassName("subtitle");
    page.add(about);
    if (bulletin && !(state().filter().period() instanceof Period.Month)) {
      page.add(new Paragraph("◷ " + t("report.page.month")));
    }
    page.add(downloads(paper, name), new PaperPreview(paper));
    return page;
  }

  private Component downloads(Paper paper, String name) {
    Div links = new Div(link(paper, name, PaperFormat.DOCX), new Span(" "));
    Optional<String> missing = reports.missingForPdf();
    if (missing.isEmpty()) {
      links.add(link(paper, name, PaperFormat.PDF));
    } else {
      links.add(new Span(t("report.page.nopdf")), new Code(missing.get()));
    }
    return links;
  }

  private Component link(Paper paper, String name, PaperFormat format) {
    String fileName = name + "." + format.key();
    String filter = PageState.of(state().filter()).query();
    DownloadHandler handler =
        event -> {
          signedIn.require(Right.EXPORT_ROWS);
          audit.record(signedIn.person(), AuditLog.Action.EXPORT_REPORT, fileName, "", filter);
          event.setFileName(fileName);
          event.setContentType(format.type());
          try (OutputStream out = event.getOutputStream()) {
            out.write(reports.write(paper, format));
          }
        };
    Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, "↓ " + fileName);
    link.addClassName("download");
    return link;
  }
}
