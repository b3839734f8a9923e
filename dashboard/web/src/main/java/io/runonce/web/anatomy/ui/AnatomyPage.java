package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.runonce.web.anatomy.AnatomyService;
import io.runonce.web.anatomy.Feedback;
import io.runonce.web.anatomy.Part;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.figures.ui.KpiCard;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.items.ItemStandings;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.Slot;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.trend.PromiseTrend;
import io.runonce.web.trend.Trends;
import io.runonce.web.trend.ui.TrendPanel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What lies behind a promise: the parts that the page of an item and of a department share. */
abstract class AnatomyPage extends FilteredPage {
  private static final List<Figures.Pair> TILES =
      List.of(
          new Figures.Pair("promise_kept_rate", "promise_kept_rate_official"),
          new Figures.Pair("first_time_rate", null),
          new Figures.Pair("on_time_rate", null),
          new Figures.Pair("satisfaction_rate", "satisfaction_rate_with_defaults"));

  private final transient Sources sources;

  AnatomyPage(String titleKey, Sources sources) {
    super(titleKey, sources.reference(), sources.clock());
    this.sources = sources;
  }

  /** Where the page reads. */
  @Service
  record Sources(
      Figures figures,
      ItemStandings standings,
      AnatomyService anatomy,
      Trends trends,
      Reference reference,
      Live live,
      Clock clock) {}

  /** What the page is about, in the page's language. */
  protected abstract String name(Names names);

  /** What stands beside the causes: versions of the guide, or the department's items. */
  protected abstract List<Component> own(Filter filter);

  @Override
  protected List<Component> parts() {
    Filter filter = state().filter();
    AnatomyService anatomy = sources.anatomy();
    List<Component> parts = new ArrayList<>();
    parts.add(slot("head", () -> head(filter), known -> show(known, filter)));
    parts.add(
        slot(
                "process",
                () -> new Named<>(anatomy.process(filter), names()),
                k -> ProcessPanel.of(k.value().answer(), k.value().names(), filter))
            .slow());
    parts.addAll(own(filter));
    parts.add(
        slot("waits", () -> anatomy.waits(filter), k -> WaitsPanel.of(k.value(), filter)).slow());
    parts.add(slot("feedback", () -> feedback(filter), k -> said(k.value(), filter)).slow());
    parts.add(
        slot(
                "reductions",
                () -> sources.figures().some(ReductionsPanel.MEASURES, filter),
                k -> ReductionsPanel.of(k.value(), filter))
            .slow());
    parts.add(
        slot(
                "trend",
                () -> new Named<>(sources.trends().promise(filter), names()),
                k -> trend(k, filter))
            .slow());
    return parts;
  }

  /** A part of the page that reads by itself. */
  protected <T> Slot<T> slot(
      String part, Supplier<T> read, java.util.function.Function<Known<T>, Component> show) {
    return sources.live().reckoned(part + " of " + route() + " " + state().filter(), read, show);
  }

  /** The names in force. */
  protected Names names() {
    return sources.reference().names();
  }

  private Head head(Filter filter) {
    return new Head(
        sources
            .figures()
            .kpis(TILES, filter)
            .map(kpis -> sources.figures().withMonths(kpis, filter))
            .orElse(List.of()),
        sources.standings().whole(filter),
        sources.anatomy().primaryCauses(filter),
        sources.anatomy().causes(filter),
        names());
  }

  private Named<Feedback> feedback(Filter filter) {
    return new Named<>(
        new Feedback(
            sources.figures().some(Feedback.MEASURES, filter),
            sources.anatomy().grades(filter),
            sources.anatomy().topics(filter)),
        names());
  }

  private Component show(Known<Head> known, Filter filter) {
    Head head = known.value();
    String name = name(head.names());
    Div page = block("page-body", new StaleBanner(known));
    page.add(
        block(
            "case-head",
            new H1(AnatomyFinding.of(name, head.standing(), head.primary(), known.old())),
            subtitle(filter, head.names())));
    if (head.kpis().isEmpty()) {
      page.add(new Empty(t("anatomy.none")));
      return page;
    }
    Div tiles = block("tiles");
    head.kpis().forEach(kpi -> tiles.add(new KpiCard(kpi, state(), known.old())));
    page.add(
        tiles,
        CausesPanel.of(
            head.primary(), head.every(), filter, FilterSentence.of(filter, head.names())));
    return page;
  }

  private static Component subtitle(Filter filter, Names names) {
    Paragraph subtitle = new Paragraph(FilterSentence.of(filter, names));
    subtitle.addClassName("subtitle");
    return subtitle;
  }

  private static Component said(Named<Feedback> feedback, Filter filter) {
    return block(
        "page-body",
        FeedbackPanel.ratings(feedback.answer(), filter),
        FeedbackPanel.topics(feedback.answer(), feedback.names(), filter));
  }

  private static Component trend(Known<Named<PromiseTrend>> known, Filter filter) {
    return TrendPanel.of(
        new Known<>(known.value().answer(), known.readAt(), known.old()),
        known.value().names(),
        filter);
  }

  /** An answer with the names that it needs. */
  record Named<T>(T answer, Names names) {}

  private record Head(
      List<Kpi> kpis, ItemStanding standing, List<Part> primary, List<Part> every, Names names) {}
}
