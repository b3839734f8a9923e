package io.runonce.web.filter.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.select.Select;
import io.runonce.web.filter.Period;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The usual periods, and the one that is asked for where it is none of them. */
final class PeriodChoice extends Select<Period> {
  PeriodChoice(Period asked, LocalDate today, Consumer<Period> chosen) {
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
    if (!periods.contains(asked)) {
      periods.add(asked);
    }
    setLabel(t("filter.period"));
    setItems(periods);
    setItemLabelGenerator(FilterBar::label);
    setValue(asked);
    addValueChangeListener(e -> chosen.accept(e.getValue()));
  }
}
