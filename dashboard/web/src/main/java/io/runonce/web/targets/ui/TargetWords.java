package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.targets.TargetCheck;
import io.runonce.web.targets.TargetKey;
import io.runonce.web.targets.TargetLight;
import io.runonce.web.targets.TargetRevision;
import io.runonce.web.targets.TargetStanding;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Targets in the page's language. */
final class TargetWords {
  private TargetWords() {}

  /** How many lights are lit, and how many targets cannot be told. */
  static String finding(List<TargetStanding> targets) {
    long missed = count(targets, TargetLight.MISSED);
    long behind = count(targets, TargetLight.BEHIND);
    long unclear = count(targets, TargetLight.UNCLEAR);
    long dark =
        count(targets, TargetLight.FEW)
            + count(targets, TargetLight.UNDECIDED)
            + count(targets, TargetLight.NOT_MEASURED);
    String text =
        missed + behind == 0
            ? t("targets.finding.none", targets.size())
            : t("targets.finding", targets.size(), missed, behind);
    String more = unclear == 0 ? "" : t("targets.finding.unclear", unclear);
    return text + more + (dark == 0 ? "" : t("targets.finding.dark", dark));
  }

  private static long count(List<TargetStanding> targets, TargetLight light) {
    return targets.stream().filter(target -> target.light() == light).count();
  }

  static Status status(TargetLight light) {
    return switch (light) {
      case MISSED -> Status.BAD;
      case BEHIND -> Status.WARN;
      case MET, ON_PLAN -> Status.OK;
      case FEW -> Status.FEW;
      case UNDECIDED, NOT_MEASURED -> Status.UNKNOWN;
      case UNCLEAR, NO_NODE, NOT_BEGUN, WITHDRAWN -> Status.PLAIN;
    };
  }

  static Span badge(TargetLight light) {
    return status(light).badge("targets.light." + light.name());
  }

  /** Whose rows it measures. */
  static String whose(TargetKey key, Names names) {
    String place =
        key.region().isEmpty() ? t("filter.everything") : names.region(key.region(), T.locale());
    return key.department().isEmpty()
        ? place
        : (key.region().isEmpty() ? "" : place + " · ")
            + names.department(key.department(), T.locale());
  }

  /** A value with its unit. */
  static String value(Unit unit, @Nullable Double value) {
    String text = FigureText.value(unit, value);
    String word = FigureText.unit(unit);
    return value == null || word.isEmpty() ? text : text + " " + word;
  }

  /** The figure of a month, as far as it may be shown, never rounded over its plan. */
  static String figure(MeasureResult figure, @Nullable Double planned) {
    String word = FigureText.unit(figure.measure().unit());
    String text = FigureText.shown(figure, planned);
    return word.isEmpty() ? text : text + " " + word;
  }

  /** What a month says, in a sentence. */
  static String sentence(TargetStanding target, TargetCheck check) {
    MeasureResult figure = check.figure();
    Unit unit = target.measure().unit();
    String month = check.month().toString();
    if (figure == null) {
      return t("targets.said.nothing", month);
    }
    return switch (check.light()) {
      case FEW -> t("targets.said.few", month, T.numbers().exact(figure.judged()));
      case UNDECIDED -> t("targets.said.undecided", month);
      case NOT_MEASURED -> t("targets.said.nothing", month);
      case NO_NODE -> t("targets.said.nonode", month, figure(figure, null));
      case UNCLEAR ->
          t(
              check.due() ? "targets.said.unclear.due" : "targets.said.unclear",
              month,
              figure(figure, check.planned()),
              value(unit, TargetLight.lower(figure)),
              value(unit, TargetLight.upper(figure)),
              value(unit, check.planned()));
      case MISSED, BEHIND, ON_PLAN, MET, NOT_BEGUN, WITHDRAWN ->
          t(
              check.due() ? "targets.said.due" : "targets.said",
              month,
              figure(figure, check.planned()),
              value(unit, check.planned()),
              gap(unit, figure, check.planned()));
    };
  }

  private static String gap(Unit unit, MeasureResult figure, @Nullable Double planned) {
    Double value = figure.value();
    return value == null || planned == null ? "" : FigureText.difference(unit, value - planned);
  }

  /** What a change changed, old beside new; empty where neither value nor end moved. */
  static String change(Unit unit, TargetRevision before, TargetRevision after) {
    String old = term(unit, before);
    if (after.withdrawn()) {
      return t(
          "targets.change.withdrawn", old, Times.date(Times.date(after.setAt())), after.reason());
    }
    String now = term(unit, after);
    return t(
        old.equals(now) ? "targets.change.rest" : "targets.change",
        old,
        now,
        Times.date(Times.date(after.setAt())),
        after.reason());
  }

  /** A value and by when. */
  static String term(Unit unit, TargetRevision revision) {
    return revision.due() == null
        ? value(unit, revision.value())
        : t("targets.term", value(unit, revision.value()), Times.date(revision.due()));
  }
}
