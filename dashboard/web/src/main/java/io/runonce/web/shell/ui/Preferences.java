package io.runonce.web.shell.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.text.Languages;
import io.runonce.web.text.ui.T;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Language, theme and person; what does not fit goes into the overflow menu by itself. */
class Preferences extends MenuBar {
  /** Follow the system, or one of the two: the server cannot know which the system has on. */
  enum Theme {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Theme(ColorScheme.Value scheme) {
      this.scheme = scheme;
    }
  }

  private static final String KEPT = "runonce.theme";

  private final Map<Theme, MenuItem> themes = new EnumMap<>(Theme.class);

  Preferences(SignedIn signedIn) {
    addClassName("preferences");
    addThemeVariants(MenuBarVariant.TERTIARY);
    getElement().setAttribute("aria-label", t("shell.preferences"));
    languages(addItem(t("shell.language")).getSubMenu());
    SubMenu schemes = addItem(t("shell.theme")).getSubMenu();
    for (Theme theme : Theme.values()) {
      MenuItem item = schemes.addItem(t("theme." + theme.name()), click -> choose(theme));
      item.setCheckable(true);
      themes.put(theme, item);
    }
    SubMenu person =
        addItem(signedIn.role().map(r -> t("role." + r.name())).orElseGet(signedIn::name))
            .getSubMenu();
    if (signedIn.hasPassword()) {
      person.addItem(t("password.title"), click -> Go.from(this, "password"));
    }
    person.addItem(t("shell.signout"), click -> signedIn.out());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    apply(event.getUI(), kept(event.getUI().getSession()));
  }

  private void choose(Theme theme) {
    UI ui = UI.getCurrent();
    ui.getSession().setAttribute(KEPT, theme);
    apply(ui, theme);
  }

  private void apply(UI ui, Theme theme) {
    ui.getPage().setColorScheme(theme.scheme);
    themes.forEach((each, item) -> item.setChecked(each == theme));
  }

  private static Theme kept(VaadinSession session) {
    return session.getAttribute(KEPT) instanceof Theme theme ? theme : Theme.SYSTEM;
  }

  private static void languages(SubMenu menu) {
    for (Locale language : Languages.ALL) {
      MenuItem item = menu.addItem(language.getDisplayLanguage(language), click -> speak(language));
      item.setCheckable(true);
      item.setChecked(language.equals(T.locale()));
      item.getElement().setAttribute("lang", language.toLanguageTag());
    }
  }

  /**
   * The page is loaded anew: every word of it, the components' own too, is then of one language.
   */
  private static void speak(Locale language) {
    UI ui = UI.getCurrent();
    ui.getSession().setLocale(language);
    ui.getPage()
        .executeJs(
            "const u = new URL(location.href); u.searchParams.set('lang', $0); location.href = u",
            language.toLanguageTag());
  }
}
