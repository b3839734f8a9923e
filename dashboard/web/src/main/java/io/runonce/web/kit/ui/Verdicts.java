package io.runonce.web.kit.ui;

import com.vaadin.flow.component.html.Span;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Verdicts, alarms and causes in the words of the trade. Unknown is a verdict of its own. */
public final class Verdicts {
  private Verdicts() {}

  /** The verdict on visits, with the reason where it is not known. */
  public static Span visit(String verdict, @Nullable String reason) {
    String word = visitWord(verdict);
    return switch (verdict) {
      case "KEPT" -> Status.OK.say(word);
      case "BROKEN" -> Status.BAD.say(word);
      default ->
          Status.UNKNOWN.say(
              reason == null || reason.isEmpty() ? word : word + " · " + reason(reason));
    };
  }

  /** The word of a verdict on visits. */
  public static String visitWord(String verdict) {
    return T.or("verdict." + verdict, verdict);
  }

  /** Why a verdict is not known. */
  public static String reason(String reason) {
    return T.or("unknown." + reason, reason);
  }

  /** The name of a cause. */
  public static String cause(String cause) {
    return T.or("cause." + cause, cause);
  }

  /**
   * The state of the clock: red when due has passed, yellow with a working day or less.
   *
   * @param left working days left; null without a clock, or when due has passed
   * @param due when it is, or was, due
   */
  public static Span clock(
      String verdict, @Nullable Integer left, @Nullable LocalDate due, boolean open) {
    return switch (verdict) {
      case "KEPT" -> Status.OK.badge("clock.kept");
      case "BROKEN" ->
          open
              ? Status.BAD.badge("clock.red", Times.monthDay(due))
              : Status.BAD.badge("clock.broken");
      default -> undecided(left, open);
    };
  }

  private static Span undecided(@Nullable Integer left, boolean open) {
    if (!open || left == null) {
      return Status.PLAIN.badge("clock.none");
    }
    return left <= 1
        ? Status.WARN.badge("clock.yellow", left)
        : Status.PLAIN.badge("clock.open", left);
  }
}
