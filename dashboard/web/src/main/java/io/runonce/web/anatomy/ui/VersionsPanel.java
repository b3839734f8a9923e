package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.GuideVersion;
import io.runonce.web.anatomy.GuideVersion.Real;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Promise, law and reality beside each other, a line a version of the guide. */
final class VersionsPanel {
  private VersionsPanel() {}

  static Component of(List<GuideVersion> versions, Filter filter) {
    if (versions.isEmpty()) {
      return new Panel(t("versions.title"), "", new Empty(t("versions.none")));
    }
    Numbers numbers = T.numbers();
    List<Column<GuideVersion>> columns =
        List.of(
            Column.text(t("about.version"), v -> v.version() + " · " + Times.date(v.validFrom())),
            Column.number(t("versions.visits.before"), v -> Facts.told(v.baseline().visits())),
            Column.number(t("versions.visits.promised"), v -> Facts.told(v.declaredVisits())),
            Column.number(t("versions.visits.real"), VersionsPanel::visits),
            Column.number(t("versions.days.law"), v -> Facts.told(v.statutoryDays())),
            Column.number(t("versions.days.before"), v -> Facts.told(v.baseline().days())),
            Column.number(t("versions.days.promised"), v -> Facts.told(v.promisedDays())),
            Column.number(t("versions.days.real"), VersionsPanel::days),
            Column.figure(
                t("versions.ontime"),
                v -> of(v, Cut.VERSION_ON_TIME, filter, Real::onTime, Real::timed)),
            Column.number(t("versions.materials"), VersionsPanel::materials),
            Column.number(
                t("versions.materials.real"),
                v -> real(v, r -> Facts.mean(r.cases(), r.materials(), numbers::mean))),
            Column.figure(
                t("lead.broken"),
                v -> of(v, Cut.VERSION_BROKEN, filter, Real::broken, r -> r.kept() + r.broken())),
            Column.figure(t("lead.causes.cases"), v -> cases(v, filter)));
    return new Panel(
        finding(versions),
        t("versions.source", baselines(versions)),
        new DataTable<>(t("versions.caption"), columns, versions));
  }

  private static String finding(List<GuideVersion> versions) {
    GuideVersion newest = versions.getFirst();
    GuideVersion.Real real = newest.real();
    return real == null || real.bounded() < Facts.FEW || newest.declaredVisits() == null
        ? t("versions.title")
        : t("versions.finding", newest.version(), newest.declaredVisits(), visits(newest));
  }

  private static String visits(GuideVersion version) {
    return real(
        version,
        r ->
            r.low() == null || r.high() == null || r.bounded() < Facts.FEW
                ? Numbers.UNKNOWN
                : Facts.range(r.low(), r.high()));
  }

  private static String days(GuideVersion version) {
    Numbers numbers = T.numbers();
    return real(
        version,
        r ->
            Facts.mean(r.clocked(), r.days(), numbers::tenth)
                + " / "
                + Facts.mean(r.clocked(), r.daysLong(), numbers::tenth));
  }

  private static String materials(GuideVersion version) {
    return Facts.told(version.baseline().materials()) + " → " + version.materials();
  }

  private static Component cases(GuideVersion version, Filter filter) {
    GuideVersion.Real real = version.real();
    return real == null
        ? new Span("0")
        : Facts.count(filter, Cut.VERSION, version.version(), real.cases());
  }

  /** So many of so many; the first opens its rows. */
  private static Component of(
      GuideVersion version,
      Cut cut,
      Filter filter,
      ToLongFunction<Real> some,
      ToLongFunction<Real> all) {
    Real real = version.real();
    return real == null
        ? new Span(Numbers.UNKNOWN)
        : new Span(
            Facts.count(filter, cut, version.version(), some.applyAsLong(real)),
            new Span(" / " + T.numbers().exact(all.applyAsLong(real))));
  }

  private static String real(GuideVersion version, Function<GuideVersion.Real, String> text) {
    GuideVersion.Real real = version.real();
    return real == null ? Numbers.UNKNOWN : text.apply(real);
  }

  private static String baselines(List<GuideVersion> versions) {
    return versions.stream()
        .map(v -> v.baseline().source())
        .filter(source -> !source.isBlank())
        .distinct()
        .reduce((a, b) -> a + t("list.comma") + b)
        .orElse(Numbers.UNKNOWN);
  }
}
