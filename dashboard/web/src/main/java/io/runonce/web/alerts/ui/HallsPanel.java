package io.runonce.web.alerts.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.alerts.HallNow;
import io.runonce.web.alerts.Present;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.HeatTable;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queues now, by hall, and how they were in the hours of today. */
final class HallsPanel extends Section {
  /** Minutes; a darker step each. */
  private static final double A_STEP = 10;

  private final transient Present now;
  private final transient Names names;

  HallsPanel(Present now, Names names) {
    this.now = now;
    this.names = names;
    addClassName("panel");
    add(new H2(finding()));
    if (now.halls().isEmpty()) {
      add(new Empty(t("live.halls.none")));
      return;
    }
    add(new DataTable<>(t("live.halls.caption"), columns(), now.halls()));
    if (!now.hours().isEmpty()) {
      add(new Details(t("live.hours"), hours()));
    }
    Paragraph source = new Paragraph(t("live.halls.source", Times.minute(now.lookedAt())));
    source.addClassName("source");
    add(source);
  }

  private String finding() {
    if (now.halls().isEmpty()) {
      return t("live.halls");
    }
    HallNow first = now.halls().getFirst();
    long waiting =
        now.halls().stream().mapToLong(hall -> hall.waiting() == null ? 0 : hall.waiting()).sum();
    return first.longest() == null
        ? t("live.halls.finding.count", T.numbers().exact(waiting))
        : t(
            "live.halls.finding",
            T.numbers().exact(waiting),
            place(first),
            minutes(first.longest()));
  }

  private List<Column<HallNow>> columns() {
    Numbers numbers = T.numbers();
    return List.of(
        Column.text(t("word.place"), this::place),
        Column.number(
            t("live.waiting"),
            h -> h.waiting() == null ? Numbers.UNKNOWN : numbers.exact(h.waiting())),
        Column.number(t("live.longest"), h -> minutes(h.longest())),
        Column.number(t("live.p50"), h -> minutes(h.p50())),
        Column.number(t("live.p90"), h -> minutes(h.p90())),
        Column.number(t("live.called"), h -> numbers.exact(h.called())),
        Column.number(t("live.abandoned"), HallsPanel::abandoned),
        Column.part(t("live.last"), HallsPanel::last));
  }

  private String place(HallNow hall) {
    return names.location(hall.location(), T.locale());
  }

  private static String minutes(@Nullable Double minutes) {
    return minutes == null ? Numbers.UNKNOWN : T.numbers().exact(minutes);
  }

  private static String abandoned(HallNow hall) {
    long ended = hall.called() + hall.abandoned();
    return ended == 0
        ? Numbers.UNKNOWN
        : T.numbers().exact(hall.abandoned()) + " / " + T.numbers().exact(ended);
  }

  private static Component last(HallNow hall) {
    List<String> doubts = new ArrayList<>();
    if (hall.unclear() > 0) {
      doubts.add(t("live.unclear", T.numbers().exact(hall.unclear())));
    }
    if (hall.faulty() > 0) {
      doubts.add(t("live.faulty", T.numbers().exact(hall.faulty())));
    }
    String time = Times.clock(hall.lastAt());
    return new Span(doubts.isEmpty() ? time : time + " · " + String.join(" · ", doubts));
  }

  private Component hours() {
    List<Integer> heads = IntStream.rangeClosed(first(), last()).boxed().toList();
    Map<String, Map<Integer, HallNow>> byHall = new HashMap<>();
    now.hours()
        .forEach(
            h -> byHall.computeIfAbsent(h.location(), l -> new HashMap<>()).put(hour(h.from()), h));
    List<HeatTable.Line> lines =
        now.halls().stream()
            .map(hall ->
                new HeatTable.Line(
                    place(hall),
                    heads.stream()
                        .map(hour -> cell(byHall.getOrDefault(hall.location(), Map.of()).get(hour)))
                        .toList()))
            .toList();
    return new HeatTable(
        t("live.hours.caption"), heads.stream().map(hour -> t("hour.short", hour)).toList(), lines);
  }

  private static HeatTable.Cell cell(@Nullable HallNow hour) {
    if (hour == null) {
      return HeatTable.Cell.CLOSED;
    }
    Numbers numbers = T.numbers();
    Double p90 = hour.p90();
    Span text = new Span(minutes(hour.p50()) + " / " + minutes(p90));
    text.getElement()
        .setAttribute(
            "title",
            t(
                "live.hours.cell",
                numbers.exact(hour.taken()),
                numbers.exact(hour.called()),
                numbers.exact(hour.abandoned())));
    int step = p90 == null ? 1 : (int) Math.min(5, 1 + Math.floor(p90 / A_STEP));
    return new HeatTable.Cell(step, text);
  }

  private int first() {
    return now.hours().stream().mapToInt(h -> hour(h.from())).min().orElse(9);
  }

  private int last() {
    return now.hours().stream().mapToInt(h -> hour(h.from())).max().orElse(17);
  }

  /** An hour begins a moment before its full hour, so that the full hour is in it. */
  private static int hour(Instant from) {
    return from.plusMillis(1).atZone(Times.ZONE).getHour();
  }
}
