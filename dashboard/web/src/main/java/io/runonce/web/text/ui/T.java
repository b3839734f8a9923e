package io.runonce.web.text.ui;

import com.vaadin.flow.component.UI;
import io.runonce.web.text.Languages;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Words;
import java.util.Locale;

/** The words and numbers of the language of the page that is being laid out. */
public final class T {
  private T() {}

  /** The text of a key in the page's language. */
  public static String t(String key, Object... parameters) {
    return Words.say(locale(), key, parameters);
  }

  /** The text of a key, or another where there is none: for codes that come from data. */
  public static String or(String key, String otherwise) {
    return Words.sayOr(locale(), key, otherwise);
  }

  /** Numbers as the page's language writes them. */
  public static Numbers numbers() {
    return Numbers.of(locale());
  }

  /** The page's language; Chinese outside a page. */
  public static Locale locale() {
    UI ui = UI.getCurrent();
    return ui == null ? Languages.CHINESE : Languages.of(ui.getLocale());
  }
}
