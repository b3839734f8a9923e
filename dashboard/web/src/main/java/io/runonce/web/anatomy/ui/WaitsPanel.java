package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Wait;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.HeatTable;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.text.ui.T;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** When people queue: median minutes by weekday and hour; an hour without a ticket is no zero. */
final class WaitsPanel {
  private WaitsPanel() {}

  static Component of(List<Wait> waits, Filter filter) {
    if (waits.isEmpty()) {
      return new Panel(t("waits.title"), "", new Empty(t("waits.none")));
    }
    double most =
        waits.stream().filter(WaitsPanel::told).mapToDouble(WaitsPanel::median).max().orElse(0);
    Map<String, Wait> byKey = new HashMap<>();
    waits.forEach(wait -> byKey.put(wait.key(), wait));
    List<Integer> days = days(waits);
    List<HeatTable.Line> lines =
        hours(waits).stream()
            .map(hour ->
                new HeatTable.Line(
                    t("hour.short", hour),
                    days.stream()
                        .map(day -> cell(byKey.get(key(day, hour)), most, filter))
                        .toList()))
            .toList();
    long tickets = waits.stream().mapToLong(Wait::tickets).sum();
    return new Panel(
        finding(waits),
        t("waits.source", T.numbers().exact(tickets)),
        new HeatTable(
            t("waits.caption"),
            days.stream().map(day -> CutWords.weekday(String.valueOf(day))).toList(),
            lines));
  }

  private static HeatTable.Cell cell(
      @org.jspecify.annotations.Nullable Wait wait, double most, Filter filter) {
    if (wait == null) {
      return HeatTable.Cell.CLOSED;
    }
    String about = t("waits.cell", CutWords.hour(wait.key()), T.numbers().exact(wait.tickets()));
    if (!told(wait)) {
      return new HeatTable.Cell(1, link(wait, filter, "…", about + t("few.hidden")));
    }
    String minutes = T.numbers().tenth(median(wait));
    int step = most == 0 ? 1 : (int) Math.min(5, 1 + Math.floor(5 * median(wait) / most));
    return new HeatTable.Cell(
        step, link(wait, filter, minutes, about + t("waits.minutes", minutes, longest(wait))));
  }

  private static Component link(Wait wait, Filter filter, String text, String spoken) {
    Anchor link = new Anchor(CaseLinks.ofCut(filter, Cut.TICKET, wait.key()), new Span(text));
    link.getElement().setAttribute("aria-label", spoken).setAttribute("title", spoken);
    return link;
  }

  private static String longest(Wait wait) {
    Double longest = wait.longest();
    return T.numbers().tenth(longest == null ? 0 : longest);
  }

  private static String finding(List<Wait> waits) {
    Optional<Wait> worst =
        waits.stream().filter(WaitsPanel::told).max(Comparator.comparingDouble(WaitsPanel::median));
    return worst
        .map(w -> t("waits.finding", CutWords.hour(w.key()), T.numbers().tenth(median(w))))
        .orElseGet(() -> t("waits.few"));
  }

  private static boolean told(Wait wait) {
    return wait.called() >= Facts.FEW && wait.median() != null;
  }

  private static double median(Wait wait) {
    Double median = wait.median();
    return median == null ? 0 : median;
  }

  private static String key(int day, int hour) {
    return new Wait(day, hour, 0, 0, null, null).key();
  }

  /** Monday to Friday always; the weekend where somebody came. */
  private static List<Integer> days(List<Wait> waits) {
    int last = waits.stream().mapToInt(Wait::weekday).max().orElse(5);
    return IntStream.rangeClosed(1, Math.max(5, last)).boxed().toList();
  }

  private static List<Integer> hours(List<Wait> waits) {
    int first = waits.stream().mapToInt(Wait::hour).min().orElse(9);
    int last = waits.stream().mapToInt(Wait::hour).max().orElse(16);
    return IntStream.rangeClosed(first, last).boxed().toList();
  }
}
