package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import io.runonce.web.figures.ui.KpiCard;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.lead.DepartmentGap;
import io.runonce.web.lead.DepartmentGaps;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.lead.LeadService;
import io.runonce.web.lead.WeekChange;
import io.runonce.web.lead.WeekChanges;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.trend.PromiseTrend;
import io.runonce.web.trend.Trends;
import io.runonce.web.trend.ui.TrendPanel;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Is the reform working, and where not: six figures, the costliest items, the causes, the gaps. */
@Route("lead")
@RolesAllowed(Access.SEE_FIGURES)
class LeadView extends FilteredPage {
  private final transient LeadService service;
  private final transient Trends trends;
  private final transient DepartmentGaps departments;
  private final transient WeekChanges weeks;
  private final transient Reference reference;
  private final transient Live live;
  private final transient SignedIn signedIn;

  LeadView(
      LeadService service,
      Trends trends,
      DepartmentGaps departments,
      WeekChanges weeks,
      Reference reference,
      Live live,
      SignedIn signedIn,
      Clock clock) {
    super("lead.title", reference, clock);
    this.service = service;
    this.trends = trends;
    this.departments = departments;
    this.weeks = weeks;
    this.reference = reference;
    this.live = live;
    this.signedIn = signedIn;
  }

  @Override
  protected String route() {
    return "lead";
  }

  @Override
  protected List<Component> parts() {
    Filter filter = state().filter();
    return List.of(
        live.reckoned(
            "lead " + filter,
            () -> new Answer(service.desk(filter), reference.names()),
            this::head),
        live.reckoned(
                "week " + filter,
                () -> new Week(weeks.read(filter), reference.names()),
                k -> WeekPanel.of(k.value().change(), k.value().names(), filter, k.old()))
            .slow(),
        live.reckoned(
                "departments " + filter,
                () -> new Departments(departments.read(filter), reference.names()),
                k -> DepartmentsPanel.of(k.value().gaps(), k.value().names(), filter))
            .slow(),
        live.reckoned(
            "lead " + filter,
            () -> new Answer(service.desk(filter), reference.names()),
            this::panels),
        live.reckoned(
                "trend " + filter,
                () -> new Trend(trends.promise(filter), reference.names()),
                k -> trend(k, filter))
            .slow());
  }

  private Component head(Known<Answer> known) {
    Div page = new Div();
    page.addClassName("page-body");
    Optional<LeadBoard> board = known.value().board();
    if (board.isEmpty()) {
      page.add(
          new H1(t("lead.none")),
          new Empty(
              t("lead.none.why"),
              new Code("./runonce import events"),
              new Code("./runonce reckon --all")));
      return page;
    }
    page.add(
        new StaleBanner(known),
        new H1(LeadFinding.of(board.get(), known.value().names(), known.old())));
    if (signedIn.may(Right.EXPORT_ROWS)) {
      page.add(new Anchor(state().on("report"), t("report.open")));
    }
    Div tiles = new Div();
    tiles.addClassName("tiles");
    board.get().kpis().forEach(kpi -> tiles.add(new KpiCard(kpi, state(), known.old())));
    page.add(tiles);
    return page;
  }

  /** Of the same answer, below what changed and who lies farthest from their promise. */
  private Component panels(Known<Answer> known) {
    return known
        .value()
        .board()
        .<Component>map(board -> new LeadPanels(board, known.value().names(), state()))
        .orElseGet(Div::new);
  }

  private static Component trend(Known<Trend> known, Filter filter) {
    return TrendPanel.of(
        new Known<>(known.value().trend(), known.readAt(), known.old()),
        known.value().names(),
        filter);
  }

  record Trend(PromiseTrend trend, Names names) {}

  record Week(WeekChange change, Names names) {}

  record Departments(List<DepartmentGap> gaps, Names names) {}

  record Answer(Optional<LeadBoard> board, Names names) {}
}
