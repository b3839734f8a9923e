package io.runonce.web.items.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.items.RankedItem;
import io.runonce.web.items.RankedItems;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Which items break their promise, each with its interval; a rank only where it means something.
 */
@Route("lead/items")
@RolesAllowed(Access.SEE_FIGURES)
class ItemsView extends FilteredPage {
  private final transient RankedItems service;
  private final transient Reference reference;
  private final transient Live live;

  ItemsView(RankedItems service, Reference reference, Live live, Clock clock) {
    super("items.title", reference, clock);
    this.service = service;
    this.reference = reference;
    this.live = live;
  }

  @Override
  protected String route() {
    return "lead/items";
  }

  @Override
  protected List<Component> parts() {
    Filter filter = state().filter();
    return List.of(
        live.reckoned(
                "items " + filter,
                () -> new Answer(service.read(filter), reference.names()),
                this::show)
            .slow());
  }

  private Component show(Known<Answer> known) {
    List<RankedItem> items = known.value().items();
    Names names = known.value().names();
    if (items.isEmpty()) {
      return Empty.page(t("items.title"), t("items.none"));
    }
    Div page = new Div(new StaleBanner(known), new H1(finding(items, names)));
    page.addClassName("page-body");
    long judged = items.stream().mapToLong(i -> i.standing().judged()).sum();
    page.add(
        new Panel(
            FilterSentence.of(state().filter(), names),
            t("items.source", T.numbers().exact(judged), Times.minute(known.readAt())),
            new ItemTable(items, names, state().filter())));
    return page;
  }

  /** The worst item is named only where its place is sure. */
  private static String finding(List<RankedItem> items, Names names) {
    Numbers numbers = T.numbers();
    long ranked = items.stream().filter(i -> i.rank().isPresent()).count();
    Optional<RankedItem> worst =
        items.stream().filter(i -> i.rank().filter(r -> r.high() == 1).isPresent()).findFirst();
    long broken = items.stream().filter(i -> i.standing().broken() > 0).count();
    return worst
        .map(i ->
            t(
                "items.finding.worst",
                numbers.exact(broken),
                numbers.exact(items.size()),
                names.item(i.standing().code(), T.locale())))
        .orElseGet(() ->
            t(
                ranked == 0 ? "items.finding.few" : "items.finding.unsure",
                numbers.exact(broken),
                numbers.exact(items.size())));
  }

  record Answer(List<RankedItem> items, Names names) {}
}
