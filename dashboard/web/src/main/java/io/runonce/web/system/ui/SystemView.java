package io.runonce.web.system.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.system.SystemService;
import io.runonce.web.system.SystemState;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** That the dashboard runs, and as what it was set up; no case and no credential. */
@Route("system")
@RolesAllowed(Access.SEE_SYSTEM)
class SystemView extends Page {
  SystemView(SystemService service, Live live) {
    super("system.title");
    add(live.slot("system", service::now, known -> show(known.value())));
  }

  private static Component show(SystemState state) {
    Div page =
        new Div(
            new H1(t(state.answering() ? "system.finding.up" : "system.finding.down")),
            section("system.health", health(state)),
            section("system.config", config(state)));
    page.addClassName("page-body");
    return page;
  }

  private static Component health(SystemState state) {
    DescriptionList list = list();
    fact(
        list,
        "system.warehouse",
        state.answering() ? Status.OK.badge("system.answers") : Status.BAD.badge("system.silent"));
    fact(
        list,
        "system.up",
        new Span(t("system.hours", state.up().toHours(), state.up().toMinutesPart())));
    fact(
        list,
        "system.memory",
        new Span(
            T.numbers().exact(state.usedMemory())
                + " / "
                + T.numbers().exact(state.mostMemory())
                + " MiB"));
    return list;
  }

  private static Component config(SystemState state) {
    DescriptionList list = list();
    fact(list, "system.address", text(state.warehouse()));
    fact(list, "system.database", text(state.database()));
    fact(list, "system.listening", text(state.listening()));
    fact(list, "system.idle", new Span(t("system.minutes", state.idle().toMinutes())));
    fact(list, "system.demo", new Span(t(state.demo() ? "word.yes" : "word.no")));
    fact(list, "system.java", text(state.java()));
    return list;
  }

  private static Section section(String key, Component body) {
    Section section = new Section(new H2(t(key)), body);
    section.addClassName("panel");
    return section;
  }

  private static Span text(@Nullable String value) {
    return new Span(value == null ? Numbers.UNKNOWN : value);
  }

  private static DescriptionList list() {
    DescriptionList list = new DescriptionList();
    list.addClassName("facts");
    return list;
  }

  private static void fact(DescriptionList list, String key, Component value) {
    list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
  }
}
