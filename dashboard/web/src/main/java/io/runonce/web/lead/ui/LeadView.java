package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.runonce.web.figures.ui.KpiCard;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.lead.LeadService;
import io.runonce.web.lead.TrendService;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.text.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;

/** Is the reform working, and where not: six figures, the costliest items, the causes, the gaps. */
@Route("lead")
@RolesAllowed(Access.SEE_FIGURES)
class LeadView extends Page implements AfterNavigationObserver {
  private final transient LeadService service;
  private final transient TrendService trends;
  private final transient Reference reference;
  private final transient Live live;
  private final transient Clock clock;
  private final Div body = new Div();
  private transient PageState state = PageState.of(Filter.NONE);

  LeadView(LeadService service, TrendService trends, Reference reference, Live live, Clock clock) {
    super("lead.title");
    this.service = service;
    this.trends = trends;
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
    Filter filter = state.filter();
    body.add(
        new FilterBar(filter, reference.namesOrNone(), clock, this::narrow),
        live.slot(
            "lead " + filter,
            () -> new Answer(service.board(filter), reference.names()),
            this::show),
        live.slot("trend " + filter, () -> trends.promise(filter), k -> TrendPanel.of(k, state)));
  }

  private void narrow(Filter filter) {
    Go.from(this, state.with(filter).on("lead"));
  }

  private Component show(Known<Answer> known) {
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
    if (known.old()) {
      Paragraph banner = new Paragraph("▨ " + t("state.down", Times.minute(known.readAt())));
      banner.addClassNames("banner", "stale-banner");
      banner.getElement().setAttribute("role", "alert");
      page.add(banner);
    }
    page.add(new H1(LeadFinding.of(board.get(), known.old())));
    Div tiles = new Div();
    tiles.addClassName("tiles");
    board.get().kpis().forEach(kpi -> tiles.add(new KpiCard(kpi, state, known.old())));
    page.add(tiles, new LeadPanels(board.get(), known.value().names(), state));
    return page;
  }

  record Answer(Optional<LeadBoard> board, Names names) {}
}
