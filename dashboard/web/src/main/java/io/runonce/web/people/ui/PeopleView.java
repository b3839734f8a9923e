package io.runonce.web.people.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.people.Access;
import io.runonce.web.people.Account;
import io.runonce.web.people.People;
import io.runonce.web.people.Right;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.store.AuditLog;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Who may sign in, as what, over which rows; for the security administrator alone. */
@Route("people")
@RolesAllowed(Access.KEEP_PEOPLE)
class PeopleView extends Page implements AfterNavigationObserver {
  private final transient People people;
  private final transient Reference reference;
  private final transient SignedIn signedIn;
  private final transient AuditLog audit;
  private final Div body = new Div();

  PeopleView(People people, Reference reference, SignedIn signedIn, AuditLog audit) {
    super("people.title");
    this.people = people;
    this.reference = reference;
    this.signedIn = signedIn;
    this.audit = audit;
    body.addClassName("page-body");
    add(body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show();
  }

  private void show() {
    List<Account> all = people.all();
    Names names = reference.namesOrNone();
    long shut = all.stream().filter(account -> !account.enabled()).count();
    Button add = new Button(t("people.add"), click -> new PersonDialog(office(), names).add());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    Paragraph about = new Paragraph(t("people.about"));
    about.addClassName("subtitle");
    body.removeAll();
    body.add(
        new H1(t("people.finding", all.size() - shut, shut)),
        about,
        new Div(add),
        table(all, names));
  }

  private Component table(List<Account> all, Names names) {
    return new DataTable<>(
        t("people.title"),
        List.of(
            Column.text(t("people.name"), Account::name),
            Column.text(t("people.fullname"), Account::fullName),
            Column.text(t("people.role"), a -> t("role." + a.role().name())),
            Column.text(t("people.scope"), a -> scope(a, names)),
            Column.part(t("people.state"), PeopleView::state),
            Column.part(t("people.acts"), a -> acts(a, names))),
        all);
  }

  static String scope(Account account, Names names) {
    String regions =
        account
            .scope()
            .regions()
            .map(list -> String.join(", ", list))
            .orElse(t("people.regions.all"));
    String departments =
        account
            .scope()
            .departments()
            .map(list ->
                list.stream()
                    .map(code -> names.department(code, T.locale()))
                    .collect(Collectors.joining(t("list.comma"))))
            .orElse(t("people.departments.all"));
    return regions + " · " + departments;
  }

  private static Component state(Account account) {
    if (!account.enabled()) {
      return Status.STALE.badge("people.shut");
    }
    if (account.isProviders()) {
      return Status.OK.badge("people.provider");
    }
    return account.temporary()
        ? Status.WARN.badge("people.temporary")
        : Status.OK.badge("people.open");
  }

  private Component acts(Account account, Names names) {
    if (account.name().equals(signedIn.name())) {
      return new Paragraph(t("people.yourself"));
    }
    Office office = office();
    Div acts = new Div();
    if (!account.isProviders()) {
      acts.add(
          new Button(t("people.change"), click -> new PersonDialog(office, names).change(account)),
          new Button(t("people.reset"), click -> new PersonDialog(office, names).reset(account)));
    }
    acts.add(
        new Button(
            t(account.enabled() ? "people.disable" : "people.enable"),
            click -> new PersonDialog(office, names).enable(account)));
    acts.getChildren()
        .forEach(button ->
            button
                .getElement()
                .setAttribute("aria-label", button.getElement().getText() + " " + account.name()));
    acts.addClassName("row");
    return acts;
  }

  /** What the dialogs act through: each act is checked for the right, kept, and shown. */
  private Office office() {
    return new Office(
        people,
        signedIn.name(),
        (action, object) -> {
          signedIn.require(Right.KEEP_PEOPLE);
          audit.record(signedIn.person(), action, object, "", "");
        },
        this::show);
  }
}
