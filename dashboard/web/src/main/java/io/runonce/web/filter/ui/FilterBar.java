package io.runonce.web.filter.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.runonce.contract.Channel;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.reference.Names;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page is narrowed to: period, department, item, channel. Each change is told at once. */
public final class FilterBar extends Div {
  private final transient Consumer<Filter> changed;
  private transient Filter filter;

  public FilterBar(Filter filter, Names names, Clock clock, Consumer<Filter> changed) {
    this.filter = filter;
    this.changed = changed;
    addClassName("filter");
    getElement().setAttribute("role", "search").setAttribute("aria-label", t("filter.label"));
    Locale locale = T.locale();
    add(periods(LocalDate.now(clock.withZone(Times.ZONE))));
    add(
        choice(
            "filter.department",
            filter.department(),
            offered(names.departments()),
            code -> names.department(code, locale),
            (f, code) -> f.withDepartment(code)));
    add(
        choice(
            "filter.item",
            filter.item(),
            names.items(),
            code -> names.item(code, locale),
            (f, code) -> f.withItem(code)));
    add(channels());
    if (filter.narrows()) {
      add(new Button(t("filter.clear"), click -> tell(Filter.NONE)));
    }
  }

  private Select<Period> periods(LocalDate today) {
    List<Period> periods =
        new ArrayList<>(
            List.of(
                Period.ALL,
                new Period.LastDays(30),
                new Period.LastDays(90),
                new Period.Month(YearMonth.from(today)),
                new Period.Month(YearMonth.from(today).minusMonths(1)),
                new Period.WholeYear(Year.from(today)),
                new Period.WholeYear(Year.from(today).minusYears(1))));
    if (!periods.contains(filter.period())) {
      periods.add(filter.period());
    }
    Select<Period> select = new Select<>();
    select.setLabel(t("filter.period"));
    select.setItems(periods);
    select.setItemLabelGenerator(FilterBar::label);
    select.setValue(filter.period());
    select.addValueChangeListener(e -> tell(filter.withPeriod(e.getValue())));
    return select;
  }

  /** A period in the page's language. */
  public static String label(Period period) {
    return switch (period) {
      case Period.All _ -> t("period.all");
      case Period.LastDays last -> t("period.days", last.days());
      case Period.Month month -> month.code();
      case Period.WholeYear year -> t("period.year", year.code());
    };
  }

  private ComboBox<String> choice(
      String labelKey,
      @Nullable String value,
      Map<String, Names.Name> names,
      Function<String, String> label,
      With with) {
    ComboBox<String> box = new ComboBox<>(t(labelKey));
    List<String> codes = new ArrayList<>(names.keySet().stream().sorted().toList());
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
  private static Map<String, Names.Name> offered(Map<String, Names.Name> departments) {
    Map<String, Names.Name> mine = new HashMap<>(departments);
    Sight.now().departments().ifPresent(mine.keySet()::retainAll);
    return mine;
  }

  private ComboBox<String> channels() {
    ComboBox<String> box = new ComboBox<>(t("filter.channel"));
    box.setItems(Arrays.stream(Channel.values()).map(Enum::name).toList());
    box.setItemLabelGenerator(code -> T.or("channel." + code, code));
    box.setClearButtonVisible(true);
    box.setPlaceholder(t("filter.any"));
    box.setValue(filter.channel());
    box.addValueChangeListener(e -> tell(filter.withChannel(e.getValue())));
    return box;
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
