package io.runonce.web.text.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.runonce.web.text.Languages;
import io.runonce.web.text.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin our two languages; whoever asks for another gets Chinese. */
@Component
class Translations implements I18NProvider {
  @Override
  public List<Locale> getProvidedLocales() {
    return Languages.ALL;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    return Words.say(locale, key, params);
  }
}
