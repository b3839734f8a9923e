package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Kpi;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentence at the head of the desk, computed from the figures. While less than half of the
 * cases can be judged it is the proven floor, and no rate; on few or old data it claims nothing.
 */
final class LeadFinding {
  private static final double HALF = 0.5;
  private static final int FEW = 5;
  private static final int NAMED = 3;

  private LeadFinding() {}

  static String of(LeadBoard board, Names names, boolean old) {
    Optional<Kpi> promise = board.promise();
    if (promise.isEmpty() || promise.get().figure().population() == 0) {
      return t("lead.finding.nothing");
    }
    Kpi kpi = promise.get();
    MeasureResult figure = kpi.figure();
    Numbers numbers = T.numbers();
    Double coverage = figure.coverage();
    if (coverage == null || coverage < HALF) {
      return t(
              "lead.finding.floor",
              numbers.exact(board.floor().broken()),
              numbers.rate(coverage == null ? 0 : coverage))
          + missing(board, names);
    }
    if (figure.shown() != Shown.FIGURE || figure.value() == null) {
      return t("lead.finding.few", numbers.exact(figure.judged()));
    }
    String rate = FigureText.shown(figure, kpi.goal() == null ? null : kpi.goal().value());
    return old ? t("lead.finding.old", rate) : compared(kpi, rate);
  }

  /** The places whose missing tickets hold back the most cases. */
  private static String missing(LeadBoard board, Names names) {
    String places =
        board.gaps().stream()
            .filter(gap -> gap.cases() >= FEW)
            .limit(NAMED)
            .map(gap -> place(gap, names))
            .collect(Collectors.joining(t("list.comma")));
    return places.isEmpty() ? "" : t("lead.finding.missing", places);
  }

  private static String place(LeadBoard.Gap gap, Names names) {
    String location = gap.location();
    return t(
        "lead.finding.place",
        location == null ? t("timeline.noplace") : names.location(location, T.locale()),
        T.numbers().exact(gap.cases()));
  }

  private static String compared(Kpi kpi, String rate) {
    Double gap = kpi.gap();
    if (gap != null && gap < 0) {
      return t("lead.finding.gap", rate, FigureText.difference(Unit.SHARE, -gap).replace("+", ""));
    }
    Double official = official(kpi.beside());
    Double value = kpi.figure().value();
    return official == null || value == null
        ? t("lead.finding.rate", rate)
        : t(
            "lead.finding.official",
            rate,
            T.numbers().rate(official),
            FigureText.difference(Unit.SHARE, official - value));
  }

  private static @Nullable Double official(@Nullable MeasureResult beside) {
    return beside == null || beside.shown() != Shown.FIGURE ? null : beside.value();
  }
}
