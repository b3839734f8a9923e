package io.runonce.web.ingest.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.web.chart.ChartSpec;
import io.runonce.web.chart.Timeline;
import io.runonce.web.chart.Timeline.Look;
import io.runonce.web.chart.Timeline.Moment;
import io.runonce.web.chart.Timeline.Series;
import io.runonce.web.chart.ui.ChartPanel;
import io.runonce.web.ingest.IngestLoad;
import io.runonce.web.ingest.IngestLoad.Spread;
import io.runonce.web.ingest.IngestLoad.Step;
import io.runonce.web.ingest.IngestWindow;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The window step by step: how much, how late, how fast. */
final class IngestCharts {
  private final IngestLoad load;
  private final IngestWindow window;

  IngestCharts(IngestLoad load, IngestWindow window) {
    this.load = load;
    this.window = window;
  }

  /** What was landed, was known already, and was refused. */
  Component amounts() {
    Numbers numbers = T.numbers();
    Step busiest = load.steps().stream().max(Comparator.comparingLong(Step::read)).orElseThrow();
    ChartSpec spec =
        Timeline.bars(
            moments(step ->
                t(
                    "ingest.amounts.spoken",
                    numbers.exact(step.landed()),
                    numbers.exact(step.repeated()),
                    numbers.exact(step.rejected()))),
            List.of(
                series("ingest.landed", Look.MAIN, step -> bar(step.landed())),
                series("ingest.repeated", Look.PALE, step -> bar(step.repeated())),
                series("ingest.rejected", Look.MARKED, step -> bar(step.rejected()))));
    List<Column<Step>> columns =
        List.of(
            Column.text(t("ingest.at"), this::label),
            Column.number(t("ingest.read"), s -> numbers.exact(s.read())),
            Column.number(t("ingest.landed"), s -> numbers.exact(s.landed())),
            Column.number(t("ingest.repeated"), s -> numbers.exact(s.repeated())),
            Column.number(t("ingest.rejected"), s -> numbers.exact(s.rejected())),
            Column.number(t("ingest.batches"), s -> numbers.exact(s.batches())),
            Column.number(t("ingest.size"), s -> whole(s.size())));
    return panel(
        t(
            "ingest.amounts",
            numbers.count(busiest.read()),
            label(busiest),
            numbers.tenth((double) busiest.read() / window.step().toSeconds())),
        t("ingest.amounts.subtitle", t("ingest.step." + window.key())),
        spec,
        columns);
  }

  /** How old the newest event of each batch was when it was there. */
  Component lag() {
    return spread("ingest.lag", Step::lag);
  }

  /** How long the landing of a batch took. */
  Component commits() {
    return spread("ingest.took", Step::took);
  }

  private Component spread(String key, Function<Step, Spread> part) {
    Spread whole = part.apply(load.whole());
    if (whole.median() == null) {
      return new Panel(t(key + ".title"), "", new Empty(t(key + ".none")));
    }
    Millis.Unit unit = Millis.Unit.fitting(longest(part));
    ChartSpec spec =
        Timeline.lines(
            moments(step -> words(part.apply(step))),
            List.of(
                series("ingest.median", Look.MAIN, s -> unit.of(part.apply(s).median())),
                series("ingest.slow", Look.MARKED, s -> unit.of(part.apply(s).slow()))));
    List<Column<Step>> columns =
        List.of(
            Column.text(t("ingest.at"), this::label),
            Column.number(t("ingest.median"), s -> Millis.words(part.apply(s).median())),
            Column.number(t("ingest.slow"), s -> Millis.words(part.apply(s).slow())),
            Column.number(t("ingest.batches"), s -> T.numbers().exact(s.batches())));
    return panel(
        t(key, Millis.words(whole.median()), Millis.words(whole.slow())),
        t(key + ".subtitle", unit.words(), t("ingest.step." + window.key())),
        spec,
        columns);
  }

  private double longest(Function<Step, Spread> part) {
    return load.steps().stream()
        .map(step -> part.apply(step).slow())
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static String words(Spread spread) {
    return t("ingest.spread.spoken", Millis.words(spread.median()), Millis.words(spread.slow()));
  }

  private Component panel(
      String finding, String subtitle, ChartSpec spec, List<Column<Step>> columns) {
    List<Step> filled = load.steps().stream().filter(step -> step.batches() > 0).toList();
    return new ChartPanel(
        finding,
        subtitle,
        spec,
        new DataTable<>(subtitle, columns, filled),
        t("ingest.source", T.numbers().exact(load.whole().batches()), Times.minute(load.last())));
  }

  private List<Moment> moments(Function<Step, String> spoken) {
    return load.steps().stream()
        .map(step -> new Moment(label(step), label(step) + t("colon") + spoken.apply(step)))
        .toList();
  }

  private Series series(String key, Look look, Function<Step, @Nullable Double> value) {
    List<@Nullable Double> values = new ArrayList<>();
    load.steps().forEach(step -> values.add(value.apply(step)));
    return new Series(t(key), look, values);
  }

  /** In a day and less the hour says enough. */
  private String label(Step step) {
    return window == IngestWindow.WEEK ? Times.brief(step.at()) : Times.hour(step.at());
  }

  /** Nothing is no bar, not even a line. */
  private static @Nullable Double bar(long records) {
    return records == 0 ? null : (double) records;
  }

  private static String whole(@Nullable Double value) {
    return value == null ? Numbers.UNKNOWN : T.numbers().exact(value);
  }
}
