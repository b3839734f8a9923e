package io.runonce.web.people.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.people.People;
import io.runonce.web.people.Refusal;
import io.runonce.web.store.AuditLog;
import jakarta.annotation.security.PermitAll;

/** Where somebody chooses their own password; their sessions end, and they sign in by it. */
@Route("password")
@PermitAll
class PasswordView extends Page {
  private final transient People people;
  private final transient SignedIn signedIn;
  private final transient AuditLog audit;
  private final PasswordField before = new PasswordField(t("password.before"));
  private final PasswordField after = new PasswordField(t("password.after"));
  private final PasswordField again = new PasswordField(t("password.again"));
  private final Paragraph refused = new Paragraph();

  PasswordView(People people, SignedIn signedIn, AuditLog audit) {
    super("password.title");
    this.people = people;
    this.signedIn = signedIn;
    this.audit = audit;
    after.setHelperText(t("password.help", People.SHORTEST));
    refused.addClassName("refusal");
    refused.getElement().setAttribute("role", "alert");
    Button choose = new Button(t("password.choose"), click -> choose());
    choose.addThemeVariants(ButtonVariant.PRIMARY);
    choose.addClickShortcut(Key.ENTER).listenOn(this);
    Paragraph why =
        new Paragraph(t(signedIn.mustChoosePassword() ? "refused.password" : "password.why"));
    Div form = new Div(before, after, again, refused, choose);
    form.addClassName("password-form");
    Div page = new Div(new H1(t("password.title")));
    if (signedIn.hasPassword()) {
      page.add(why, form);
    } else {
      page.add(new Paragraph(t("refusal.FROM_PROVIDER")));
    }
    page.addClassName("page-body");
    add(page);
  }

  private void choose() {
    try {
      if (!after.getValue().equals(again.getValue())) {
        refused.setText("⚠ " + t("password.differ"));
        return;
      }
      people.choose(signedIn.name(), before.getValue(), after.getValue());
      audit.record(signedIn.person(), AuditLog.Action.CHOOSE_PASSWORD, signedIn.name(), "", "");
      signedIn.out();
    } catch (Refusal e) {
      refused.setText("⚠ " + t("refusal." + e.why().name()));
    }
  }
}
