package io.runonce.web.casefile.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.casefile.EventRecord;
import io.runonce.web.casefile.RecordText;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.store.AuditLog;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record as a source sent it, after redaction: the end of every chain of evidence. */
@Route("event")
@RolesAllowed(Access.SEE_CASES)
class EventView extends Page implements HasUrlParameter<String> {
  private static final String OF = "of";

  private final transient CaseFiles files;
  private final transient Live live;
  private final transient SignedIn signedIn;
  private final transient AuditLog audit;
  private final boolean mayReadComplaints;
  private boolean kept;
  private final Div body = new Div();

  EventView(CaseFiles files, Live live, SignedIn signedIn, AuditLog audit) {
    super("event.title");
    this.files = files;
    this.live = live;
    this.signedIn = signedIn;
    this.audit = audit;
    this.mayReadComplaints = signedIn.may(Right.READ_COMPLAINTS);
    add(body);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    body.removeAll();
    String of = event.getLocation().getQueryParameters().getSingleParameter(OF).orElse("");
    body.add(
        live.slot(
            "event " + id + " " + of, () -> files.event(id, of), known -> show(id, known.value())));
  }

  /** A way to a record from the case that rests on it. */
  static RouterLink link(String words, String id, String caseNo) {
    RouterLink link = new RouterLink(words, EventView.class, id);
    link.setQueryParameters(QueryParameters.of(OF, caseNo));
    return link;
  }

  private Component show(String id, Optional<EventRecord> found) {
    if (found.isEmpty()) {
      return Empty.page(t("event.title"), t("event.unknown", id));
    }
    EventRecord event = found.get();
    keep(event);
    Section facts = new Section(new H2(t("event.facts")), facts(event));
    facts.addClassName("panel");
    Section raw = new Section(new H2(t("event.record")), new Pre(text(event)));
    raw.addClassNames("panel", "raw");
    if (RecordText.isComplaint(event) && !mayReadComplaints) {
      raw.add(new Paragraph(t("event.masked")));
    }
    String title = T.or("event." + event.type(), event.type());
    Div page = new Div(new H1(title + " · " + Times.minute(event.time())), facts, raw);
    page.addClassName("page-body");
    return page;
  }

  /** Each look is kept, once a visit of the page, and apart where it was at a complaint's words. */
  private void keep(EventRecord event) {
    if (!kept) {
      kept = true;
      boolean words = mayReadComplaints && RecordText.isComplaint(event);
      audit.record(
          signedIn.person(),
          words ? AuditLog.Action.READ_COMPLAINT : AuditLog.Action.READ_RECORD,
          event.id(),
          "",
          "");
    }
  }

  private String text(EventRecord event) {
    return RecordText.of(event, mayReadComplaints);
  }

  private static Component facts(EventRecord event) {
    DescriptionList list = new DescriptionList();
    list.addClassName("facts");
    fact(list, "event.id", new Code(event.id()));
    fact(list, "event.source", new Span(event.source() + " / " + event.sourceKey()));
    fact(list, "event.time", new Span(Times.minute(event.time())));
    fact(list, "event.recorded", new Span(Times.minute(event.recordedAt())));
    fact(list, "event.landed", new Span(Times.minute(event.landedAt())));
    fact(list, "event.batch", new Code(event.batch()));
    fact(list, "event.case", caseLink(event.caseNo()));
    fact(list, "about.application", new Span(or(event.applicationNo())));
    fact(list, "event.region", new Span(event.regionCode()));
    fact(list, "event.place", new Span(or(event.location())));
    fact(list, "about.channel", new Span(T.or("channel." + event.channel(), event.channel())));
    fact(list, "event.onsite", new Span(t(event.onSite() ? "word.yes" : "word.no")));
    return list;
  }

  private static Component caseLink(@Nullable String caseNo) {
    return caseNo == null
        ? new Span(Numbers.UNKNOWN)
        : new RouterLink(caseNo, CaseView.class, caseNo);
  }

  private static String or(@Nullable String text) {
    return text == null ? Numbers.UNKNOWN : text;
  }

  private static void fact(DescriptionList list, String key, Component value) {
    list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
  }
}
