package io.runonce.web.report;

import io.runonce.web.filter.Period;

/** Periods in words. */
record PeriodWords(Say say) {

  /** The period itself. */
  String of(Period period) {
    return switch (period) {
      case Period.All _ -> say.t("period.all");
      case Period.LastDays days -> say.t("period.days", days.days());
      case Period.Month month -> say.month(month.month());
      case Period.WholeYear year -> say.t("period.year", String.valueOf(year.year()));
      case Period.Span span -> say.t("period.span", say.date(span.from()), say.date(span.to()));
    };
  }

  /** What it is compared with. */
  String before(Period period) {
    return say.t(
        switch (period) {
          case Period.All _ -> "report.before.days";
          case Period.Month _ -> "report.before.month";
          case Period.WholeYear _ -> "report.before.year";
          case Period.LastDays _, Period.Span _ -> "report.before.period";
        });
  }
}
