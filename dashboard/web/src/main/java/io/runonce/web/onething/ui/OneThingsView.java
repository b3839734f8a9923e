package io.runonce.web.onething.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import io.runonce.web.figures.Kpi;
import io.runonce.web.figures.ui.KpiCard;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.onething.Ledger;
import io.runonce.web.onething.Ledgers;
import io.runonce.web.onething.OneThingService;
import io.runonce.web.onething.OneThings;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far the one-things are, what each brought, and which stages of life they cover. */
@Route("one-things")
@RolesAllowed(Access.SEE_FIGURES)
class OneThingsView extends FilteredPage {
  private final transient OneThingService service;
  private final transient Ledgers ledgers;
  private final transient Reference reference;
  private final transient Live live;

  OneThingsView(
      OneThingService service, Ledgers ledgers, Reference reference, Live live, Clock clock) {
    super("things.title", reference, clock);
    this.service = service;
    this.ledgers = ledgers;
    this.reference = reference;
    this.live = live;
  }

  @Override
  protected String route() {
    return "one-things";
  }

  @Override
  protected Set<FilterBar.Part> choices() {
    return Set.of(FilterBar.Part.AREA, FilterBar.Part.COMPARISON);
  }

  @Override
  protected List<Component> parts() {
    Filter filter = state().filter();
    return List.of(
        live.reckoned(
                "one-things " + filter,
                () -> new Answer(service.read(filter), reference.names()),
                this::show)
            .slow(),
        live.reckoned(
                "ledgers " + filter,
                () -> new Forecasts(ledgers.read(filter), reference.names()),
                k -> LedgerPanel.of(k.value().ledgers(), k.value().names(), filter))
            .slow());
  }

  private Component show(Known<Answer> known) {
    OneThings answer = known.value().things();
    Names names = known.value().names();
    if (answer.things().isEmpty()) {
      return Empty.page(t("things.title"), t("things.none"));
    }
    Div page = block("page-body", new StaleBanner(known), new H1(finding(answer, names)));
    Div tiles = block("tiles");
    answer.landed().ifPresent(kpi -> tiles.add(new KpiCard(kpi, state(), known.old())));
    page.add(tiles, new ThingsPanel(answer, names, state().filter()));
    page.add(new H2(t("life.persons")), stages(answer.stages(true), names));
    page.add(new H2(t("life.enterprises")), stages(answer.stages(false), names));
    return page;
  }

  private Component stages(List<OneThings.Stage> stages, Names names) {
    Div row = block("life");
    stages.forEach(stage -> row.add(new StageCard(stage, names, state().filter())));
    return row;
  }

  private static String finding(OneThings answer, Names names) {
    Numbers numbers = T.numbers();
    Optional<Kpi> landed = answer.landed();
    Double done = landed.map(kpi -> kpi.figure().numerator()).orElse(null);
    Double due = landed.map(kpi -> kpi.figure().denominator()).orElse(null);
    if (done == null || due == null) {
      return t("things.title");
    }
    String finding = t("things.finding", numbers.exact(due), numbers.exact(done));
    return answer.late().isEmpty()
        ? finding
        : finding
            + t(
                "things.finding.late",
                names.oneThing(answer.late().getFirst().code(), T.locale()),
                answer.late().size());
  }

  record Forecasts(List<Ledger> ledgers, Names names) {}

  record Answer(OneThings things, Names names) {}
}
