package io.runonce.web.people.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.runonce.web.people.People;
import io.runonce.web.people.Role;
import io.runonce.web.people.oidc.OidcSignIn;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.text.ui.T;

/** Where people sign in. In a demonstration it lists the demo people with their passwords. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  static final String WAIT = "wait";

  private final LoginForm form = new LoginForm();
  private final Paragraph refused = new Paragraph();
  private final boolean demo;

  SignInView(WebSettings settings, People people) {
    demo = settings.demo();
    addClassName("sign-in");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words());
    refused.addClassName("refusal");
    refused.getElement().setAttribute("role", "alert");
    Div box = new Div(new H1(t("app.name")), new Paragraph(t("app.question")), refused);
    if (settings.hasOidc()) {
      box.add(provider());
    }
    if (settings.localAccounts()) {
      box.add(form);
    }
    if (demo && settings.localAccounts()) {
      box.add(demoPeople(people));
    }
    box.add(languages());
    box.addClassName("sign-in-box");
    add(box);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    parameters.getSingleParameter(WAIT).ifPresent(wait -> form.setI18n(waiting(wait)));
    parameters.getSingleParameter(OidcSignIn.WHY).ifPresent(why -> refused.setText(reason(why)));
    form.setError(
        parameters.getParameters().containsKey("error")
            || parameters.getParameters().containsKey(WAIT));
  }

  /** A plain link: the browser must leave for the provider. */
  private static Paragraph provider() {
    Anchor link = new Anchor(OidcSignIn.START, t("signin.oidc"));
    link.setRouterIgnore(true);
    link.addClassName("sign-in-provider");
    return new Paragraph(link);
  }

  /** Why the provider's person was not let in; nothing for a reason that nobody gave. */
  private static String reason(String why) {
    String said = T.or("signin.oidc." + why, T.or("refusal." + why, ""));
    return said.isEmpty() ? "" : "⚠ " + t("signin.oidc.refused", said);
  }

  /** How long nobody may try, rounded up to whole minutes, but for less than one. */
  private LoginI18n waiting(String seconds) {
    LoginI18n words = words();
    int left = seconds.matches("[0-9]{1,5}") ? Integer.parseInt(seconds) : 0;
    words.getErrorMessage().setTitle(t("signin.wait"));
    words
        .getErrorMessage()
        .setMessage(
            left <= 60
                ? t("signin.wait.seconds", left)
                : t("signin.wait.minutes", (left + 59) / 60));
    return words;
  }

  @Override
  public String getPageTitle() {
    return t("signin.title") + " · " + t("app.name");
  }

  private static Div demoPeople(People people) {
    UnorderedList list = new UnorderedList();
    for (Role role : Role.values()) {
      people
          .firstPassword(role)
          .ifPresent(password ->
              list.add(
                  new ListItem(
                      new Span(t("role." + role.name())),
                      new Code(role.userName()),
                      new Code(password))));
    }
    Div demo = new Div(new H2(t("signin.demo")), list);
    demo.addClassName("demo-people");
    return demo;
  }

  private static Paragraph languages() {
    Anchor chinese = new Anchor("login?lang=zh-CN", "中文");
    Anchor english = new Anchor("login?lang=en", "English");
    chinese.setRouterIgnore(true);
    english.setRouterIgnore(true);
    chinese.getElement().setAttribute("lang", "zh-CN");
    english.getElement().setAttribute("lang", "en");
    return new Paragraph(chinese, new Span(" · "), english);
  }

  private LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle(t("signin.title"));
    words.getForm().setUsername(t("signin.user"));
    words.getForm().setPassword(t("signin.password"));
    words.getForm().setSubmit(t("signin.submit"));
    words.getErrorMessage().setTitle(t("signin.wrong"));
    words.getErrorMessage().setMessage(t(demo ? "signin.wrong.demo" : "signin.wrong.hint"));
    words.getErrorMessage().setUsername(t("signin.user.missing"));
    words.getErrorMessage().setPassword(t("signin.password.missing"));
    return words;
  }
}
