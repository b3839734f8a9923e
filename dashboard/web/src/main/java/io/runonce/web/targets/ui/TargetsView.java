package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.filter.ui.FilteredPage;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.store.AuditLog;
import io.runonce.web.targets.TargetBook;
import io.runonce.web.targets.TargetKey;
import io.runonce.web.targets.TargetService;
import io.runonce.web.targets.TargetStanding;
import io.runonce.web.text.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which targets are behind their plan, who answers for them, and what was changed of them. */
@Route("targets")
@RolesAllowed(Access.SEE_FIGURES)
class TargetsView extends FilteredPage {
  private final transient TargetService service;
  private final transient TargetBook book;
  private final transient Reference reference;
  private final transient Live live;
  private final transient Clock clock;
  private final transient AuditLog audit;
  private final transient SignedIn signedIn;
  private int changes;

  TargetsView(
      TargetService service,
      TargetBook book,
      Reference reference,
      Live live,
      Clock clock,
      AuditLog audit,
      SignedIn signedIn) {
    super("targets.title", reference, clock);
    this.service = service;
    this.book = book;
    this.reference = reference;
    this.live = live;
    this.clock = clock;
    this.audit = audit;
    this.signedIn = signedIn;
  }

  @Override
  protected String route() {
    return "targets";
  }

  @Override
  protected Set<FilterBar.Part> choices() {
    return EnumSet.of(FilterBar.Part.AREA, FilterBar.Part.DEPARTMENT);
  }

  @Override
  protected List<Component> parts() {
    // A change asks anew at once; what was read a moment before it would not show it.
    String question = "targets " + signedIn.name() + changes + state().filter();
    return List.of(
        live.reckoned(
                question,
                () -> new Answer(service.read(state().filter()), reference.names()),
                this::show)
            .slow());
  }

  private Component show(Known<Answer> known) {
    List<TargetStanding> targets = known.value().targets();
    Names names = known.value().names();
    Div page = block("page-body", new StaleBanner(known));
    Paragraph sentence = new Paragraph(FilterSentence.of(state().filter(), names));
    sentence.addClassName("subtitle");
    if (targets.isEmpty()) {
      page.add(new H1(t("targets.title")), sentence, new Empty(t("targets.none")));
      page.add(acts(names));
      return page;
    }
    page.add(new H1(TargetWords.finding(targets)), sentence, acts(names));
    page.add(
        new Panel(
            t("targets.board"),
            t("targets.source", Times.minute(known.readAt())),
            TargetBoard.of(targets, names, YearMonth.now(clock.withZone(Times.ZONE)))));
    Div cards = block("tiles");
    cards.addClassName("wide");
    targets.forEach(target -> cards.add(card(target, names)));
    page.add(cards);
    return page;
  }

  private Component acts(Names names) {
    Div row = block("row");
    if (signedIn.may(Right.SET_TARGETS)) {
      Button add = new Button(t("targets.add"), click -> new TargetDialog(desk(), names).add());
      add.addThemeVariants(ButtonVariant.PRIMARY);
      row.add(
          add, new Button(t("targets.import"), click -> new TargetImport(desk(), names).open()));
    }
    return row;
  }

  private Component card(TargetStanding target, Names names) {
    TargetKey key = target.history().key();
    return new TargetCard(
        target,
        names,
        signedIn.may(Right.SET_TARGETS)
            ? new TargetCard.Acts(
                current -> new TargetDialog(desk(), names).change(key, current),
                current -> new TargetDialog(desk(), names).withdraw(current))
            : null);
  }

  /** What the dialogs act through: each act is checked for the right, kept, and shown. */
  private TargetDesk desk() {
    return new TargetDesk(
        book,
        signedIn.person(),
        clock,
        (action, object, reason) -> {
          signedIn.require(Right.SET_TARGETS);
          audit.record(signedIn.person(), action, object, reason, "");
        },
        () -> {
          changes++;
          again();
        });
  }

  record Answer(List<TargetStanding> targets, Names names) {}
}
