package io.runonce.web.method.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.Filter;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A definition applied to what the reader may see, computed once it is opened. */
final class WorkedExample extends NativeDetails {
  WorkedExample(MeasureDefinition measure, Figures figures, Live live) {
    super(t("method.example"));
    addToggleListener(event -> {
      if (event.isOpened() && getContent() == null) {
        setContent(
            live.reckoned(
                "example " + measure.id(),
                () -> figures.figure(measure, Filter.NONE),
                known -> new Div(new StaleBanner(known), worked(known.value()))));
      }
    });
  }

  private static Component worked(Optional<MeasureResult> figure) {
    return figure
        .map(result -> new Div(new Paragraph(sentence(result)), new Paragraph(facts(result))))
        .orElseGet(() -> new Div(new Paragraph(t("method.example.none"))));
  }

  private static String facts(MeasureResult result) {
    List<String> facts =
        result.shown() == Shown.NOTHING
            ? List.of()
            : Stream.of(
                    FigureText.unknown(result),
                    FigureText.interval(result),
                    t("kpi.n", T.numbers().exact(result.judged())),
                    t("kpi.excluded", T.numbers().exact(result.excluded())))
                .filter(fact -> !fact.isEmpty())
                .toList();
    return String.join(" · ", facts);
  }

  static String sentence(MeasureResult result) {
    String asOf = Times.minute(result.asOf());
    String value =
        (FigureText.shown(result, null) + " " + FigureText.unit(result.measure().unit())).strip();
    Double numerator = result.numerator();
    Double denominator = result.denominator();
    Unit unit = result.measure().unit();
    if (numerator == null
        || denominator == null
        || result.shown() != Shown.FIGURE
        || unit == Unit.MINUTES) {
      return t("method.example.lone", asOf, value);
    }
    String of = T.numbers().exact(denominator) + (unit == Unit.PER_THOUSAND ? " × 1,000" : "");
    return isSum(result, numerator)
        ? t("method.example.sum", asOf, of, value)
        : t("method.example.of", asOf, T.numbers().exact(numerator), of, value);
  }

  /** Whether nothing is divided: the denominator only says how many rows are added up. */
  private static boolean isSum(MeasureResult result, double numerator) {
    Double value = result.value() == null ? result.low() : result.value();
    return result.measure().unit() != Unit.SHARE && value != null && value == numerator;
  }
}
