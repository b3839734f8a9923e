package io.runonce.web.inspect.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.runonce.web.filter.PageState;
import io.runonce.web.inspect.Queue;
import io.runonce.web.inspect.Queues;
import io.runonce.web.kit.ui.LinkTabs;
import io.runonce.web.live.ui.Live;
import io.runonce.web.text.ui.T;
import java.util.Map;

/** The queues in a row, with how many cases stand in each, and what the one shown is for. */
final class QueueTabs extends Div {
  private final LinkTabs tabs = new LinkTabs(t("inspect.title"));

  QueueTabs(Queue shown, PageState state, String route, Queues queues, Live live) {
    for (Queue each : Queue.values()) {
      tabs.add(each.key(), name(each), state.with("tab", each.key()).on(route), each == shown);
    }
    add(tabs);
    if (shown == Queue.REFILED) {
      add(
          live.reckoned(
              "refiled " + state.filter(),
              () -> queues.refiled(state.filter()),
              known -> new Paragraph(t("inspect.refiled", T.numbers().count(known.value())))));
    }
  }

  void show(Map<Queue, Long> counts) {
    counts.forEach(
        (queue, count) -> tabs.label(queue.key(), name(queue) + " " + T.numbers().count(count)));
  }

  private static String name(Queue queue) {
    return t("queue." + queue.name());
  }
}
