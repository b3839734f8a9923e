package io.runonce.web.alerts.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Span;
import io.runonce.web.alerts.AlertRow;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;

/** An alert in words: its kind, what is so, how it stands. */
final class AlertText {
  private AlertText() {}

  static Span kind(AlertRow alert) {
    Status status =
        switch (alert.kind()) {
          case "DEADLINE_RED", "PROMISE_BROKEN" -> Status.BAD;
          default -> Status.WARN;
        };
    return status.say(T.or("alert.kind." + alert.kind(), alert.kind()));
  }

  /** One sentence with its figures. */
  static String what(AlertRow alert, Names names) {
    Numbers numbers = T.numbers();
    return switch (alert.kind()) {
      case "HOTSPOT_CONSULTATION", "HOTSPOT_SEARCH" ->
          t(
              "alert.what." + alert.kind(),
              subject(alert.item(), alert.topic(), names),
              numbers.exact(alert.peak()),
              usual(alert.usual()),
              alert.region());
      case "QUEUE" -> queue(alert, names);
      case "DEADLINE_RED" ->
          t("alert.what.DEADLINE_RED", item(alert, names), Times.date(alert.dueDate()));
      case "DEADLINE_YELLOW" ->
          t(
              "alert.what.DEADLINE_YELLOW",
              item(alert, names),
              numbers.exact(alert.value()),
              Times.date(alert.dueDate()));
      case "PROMISE_BROKEN" ->
          t(
              "alert.what.PROMISE_BROKEN",
              item(alert, names),
              orUnknown(alert.threshold()),
              numbers.exact(alert.value()));
      default -> alert.kind();
    };
  }

  private static String queue(AlertRow alert, Names names) {
    Numbers numbers = T.numbers();
    String hall = names.location(alert.location(), T.locale());
    Double usual = alert.usual();
    Double threshold = alert.threshold();
    if (alert.dimension().equals("ABANDONED")) {
      return t(
          "alert.what.QUEUE.ABANDONED",
          hall,
          numbers.exact(alert.peak()),
          threshold == null ? Numbers.UNKNOWN : numbers.rate(threshold),
          usual == null ? Numbers.UNKNOWN : numbers.rate(usual));
    }
    String many = numbers.exact(alert.peak());
    return usual == null
        ? t("alert.what.QUEUE.WAIT.only", hall, many, orUnknown(threshold))
        : t("alert.what.QUEUE.WAIT", hall, many, orUnknown(threshold), numbers.exact(usual));
  }

  /** What a hotspot is about: an item by its name, a topic by its words. */
  static String subject(String item, String topic, Names names) {
    return item.isEmpty() ? t("live.topic", topic) : names.item(item, T.locale());
  }

  /** A level with one decimal; a dash where it is not known. */
  static String usual(@org.jspecify.annotations.Nullable Double usual) {
    return usual == null ? Numbers.UNKNOWN : T.numbers().tenth(usual);
  }

  private static String item(AlertRow alert, Names names) {
    return names.item(alert.item(), T.locale());
  }

  private static String orUnknown(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? Numbers.UNKNOWN : T.numbers().exact(value);
  }

  /** How it stands: new, seen, ended. */
  static Span life(AlertRow alert) {
    if (!alert.isOpen()) {
      return Status.OK.badge("alert.ended", Times.brief(alert.endedAt()));
    }
    String seenBy = alert.seenBy();
    if (seenBy != null) {
      return Status.PLAIN.badge("alert.seen", seenBy, Times.brief(alert.seenAt()));
    }
    return alert.times() > 1
        ? Status.BAD.badge("alert.again", alert.times())
        : Status.BAD.badge("alert.new");
  }
}
