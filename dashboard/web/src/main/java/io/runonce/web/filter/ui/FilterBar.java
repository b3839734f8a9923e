package io.runonce.web.filter.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.runonce.contract.Channel;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.reference.Names;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page is narrowed to. Each change is told at once. On a narrow screen it is one button that
 * says the filter, so that the page's finding stands at the top.
 */
public final class FilterBar extends Div {
  /** What a page lets be chosen; the rest is fixed by its address. */
  public enum Part {
    AREA,
    DEPARTMENT,
    ITEM,
    ONE_THING,
    CHANNEL,
    /** What figures are held against. */
    COMPARISON
  }

  /** Every part. */
  public static final Set<Part> ALL = Set.copyOf(EnumSet.allOf(Part.class));

  private final transient Consumer<Filter> changed;
  private final transient Names names;
  private final transient Filter fixed;
  private final Div parts = new Div();
  private transient Filter filter;

  public FilterBar(Filter filter, Names names, Clock clock, Consumer<Filter> changed) {
    this(filter, Filter.NONE, ALL, names, clock, changed);
  }

  /**
   * A bar of some parts.
   *
   * @param fixed what stays when the filter is cleared
   */
  public FilterBar(
      Filter filter,
      Filter fixed,
      Set<Part> shown,
      Names names,
      Clock clock,
      Consumer<Filter> changed) {
    this.filter = filter;
    this.fixed = fixed;
    this.names = names;
    this.changed = changed;
    addClassName("filter");
    getElement().setAttribute("role", "search").setAttribute("aria-label", t("filter.label"));
    parts.addClassName("filter-parts");
    parts.setId("filter-parts");
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    parts.add(new PeriodChoice(filter.period(), today, p -> tell(this.filter.withPeriod(p))));
    Arrays.stream(Part.values()).filter(shown::contains).map(this::part).forEach(parts::add);
    if (!filter.equals(fixed)) {
      parts.add(new Button(t("filter.clear"), click -> tell(this.fixed)));
    }
    add(opener(), parts);
  }

  private Button opener() {
    Button opener = new Button(t("filter.opener", FilterSentence.of(filter, names)));
    opener.addClassName("filter-opener");
    opener.getElement().setAttribute("aria-controls", "filter-parts");
    opener.getElement().setAttribute("aria-expanded", "false");
    opener.addClickListener(click -> {
      boolean open = !hasClassName("open");
      setClassName("open", open);
      opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    });
    return opener;
  }

  private Component part(Part part) {
    Locale locale = T.locale();
    return switch (part) {
      case AREA ->
          choice(
              "filter.area",
              filter.area(),
              names.regions().keySet(),
              code -> names.region(code, locale),
              Filter::withArea);
      case DEPARTMENT ->
          choice(
              "filter.department",
              filter.department(),
              offered(names.departments().keySet()),
              code -> names.department(code, locale),
              Filter::withDepartment);
      case ITEM ->
          choice(
              "filter.item",
              filter.item(),
              names.items().keySet(),
              code -> names.item(code, locale),
              Filter::withItem);
      case ONE_THING ->
          choice(
              "filter.thing",
              filter.oneThing(),
              names.oneThings().keySet(),
              code -> names.oneThing(code, locale),
              Filter::withOneThing);
      case CHANNEL ->
          choice(
              "filter.channel",
              filter.channel(),
              Arrays.stream(Channel.values()).map(Enum::name).toList(),
              code -> T.or("channel." + code, code),
              Filter::withChannel);
      case COMPARISON -> new AgainstChoice(filter.against(), a -> tell(filter.withAgainst(a)));
    };
  }

  /** A period in the page's language. */
  public static String label(Period period) {
    return switch (period) {
      case Period.All _ -> t("period.all");
      case Period.LastDays last -> t("period.days", last.days());
      case Period.Month month -> month.code();
      case Period.Span span -> t("period.span", span.from(), span.to());
      case Period.WholeYear year -> t("period.year", year.code());
    };
  }

  private ComboBox<String> choice(
      String labelKey,
      @Nullable String value,
      Collection<String> known,
      Function<String, String> label,
      With with) {
    ComboBox<String> box = new ComboBox<>(t(labelKey));
    List<String> codes = new ArrayList<>(known.stream().sorted().toList());
    if (value != null && !codes.contains(value)) {
      codes.add(value);
    }
    box.setItems(codes);
    box.setItemLabelGenerator(label::apply);
    box.setClearButtonVisible(true);
    box.setPlaceholder(t("filter.any"));
    box.setValue(value);
    box.addValueChangeListener(e -> tell(with.apply(filter, e.getValue())));
    return box;
  }

  /** Those that the reader is given: others would yield nothing. */
  private static Collection<String> offered(Set<String> departments) {
    Set<String> mine = new TreeSet<>(departments);
    Sight.now().departments().ifPresent(mine::retainAll);
    return mine;
  }

  private void tell(Filter other) {
    filter = other;
    changed.accept(other);
  }

  /** A filter with one part set, or, by null, cleared. */
  private interface With {
    Filter apply(Filter filter, @Nullable String code);
  }
}
