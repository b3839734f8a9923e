package io.runonce.web.casefile.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.runonce.web.casefile.EventRecord;
import io.runonce.web.casefile.Step;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/** The story of a case: each visit with its number, place and records, each act by itself. */
final class TimelineList extends OrderedList {
  private final String caseNo;
  private final transient Names names;

  TimelineList(String caseNo, List<Step> steps, Names names) {
    this.caseNo = caseNo;
    this.names = names;
    addClassName("timeline");
    for (Step step : steps) {
      add(
          switch (step) {
            case Step.Came came -> visit(came);
            case Step.Done done -> act(done.event());
          });
    }
  }

  private ListItem visit(Step.Came came) {
    boolean certain = came.visit().certain();
    ListItem item = new ListItem(when(Times.minute(came.at())));
    item.addClassName(came.beyond() ? "beyond" : "visit");
    item.getElement().setAttribute("data-mark", mark(came));
    Span title =
        new Span(
            (certain ? t("timeline.visit", came.number()) : t("timeline.possible"))
                + " · "
                + place(came.visit().location()));
    title.addClassName("visit-title");
    item.add(title, new Span(" "));
    if (came.beyond()) {
      item.add(Status.BAD.badge("timeline.beyond"));
    } else if (certain) {
      item.add(Status.OK.badge("timeline.within"));
    } else {
      item.add(Status.UNKNOWN.badge("timeline.maybe"));
    }
    if (came.visit().futile()) {
      item.add(new Span(" "), Status.WARN.badge("timeline.futile"));
    }
    if (!came.official()) {
      item.add(new Span(" "), Status.PLAIN.badge("timeline.outside"));
    }
    came.events().forEach(event -> item.add(line(event)));
    return item;
  }

  private ListItem act(EventRecord event) {
    ListItem item = new ListItem(when(Times.minute(event.time())));
    item.getElement().setAttribute("data-mark", "CLOSED".equals(event.type()) ? "■" : "·");
    item.add(link(event), details(event));
    return item;
  }

  private Div line(EventRecord event) {
    Div line = new Div(when(Times.clock(event.time())), link(event), details(event));
    line.addClassName("timeline-event");
    return line;
  }

  private RouterLink link(EventRecord event) {
    return EventView.link(T.or("event." + event.type(), event.type()), event.id(), caseNo);
  }

  private Span details(EventRecord event) {
    StringBuilder text = new StringBuilder();
    append(text, T.or("channel." + event.channel(), event.channel()));
    if (event.window() != null) {
      append(text, t("timeline.window", event.window()));
    }
    if (event.ticketNo() != null) {
      append(text, t("timeline.ticket", event.ticketNo()));
    }
    if (event.reason() != null) {
      append(text, T.or("reason." + event.reason(), event.reason()));
    }
    if (event.result() != null) {
      append(text, T.or("result." + event.result(), event.result()));
    }
    if (!event.materials().isEmpty()) {
      append(
          text,
          String.join(
              t("list.comma"),
              event.materials().stream().map(m -> names.material(m, T.locale())).toList()));
    }
    if (event.caseNo() != null && !event.caseNo().equals(caseNo)) {
      append(text, t("timeline.other", event.caseNo()));
    }
    append(text, event.source());
    Span details = new Span(text.toString());
    details.addClassName("muted");
    return details;
  }

  private static void append(StringBuilder text, String part) {
    text.append(" · ").append(part);
  }

  private String place(@org.jspecify.annotations.Nullable String location) {
    return location == null ? t("timeline.noplace") : names.location(location, T.locale());
  }

  private static String mark(Step.Came came) {
    if (!came.visit().certain()) {
      return "◌";
    }
    return came.beyond() ? "◆" : "●";
  }

  private static Span when(String text) {
    Span when = new Span(text);
    when.addClassName("when");
    return when;
  }
}
