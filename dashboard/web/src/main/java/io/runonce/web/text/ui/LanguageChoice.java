package io.runonce.web.text.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.runonce.web.text.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Before a page is built, its language is settled: {@code lang} of the address, else what the
 * session has. The element html is told too, so that Han glyphs take their mainland forms.
 */
@Component
class LanguageChoice implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> watch(init.getUI()));
  }

  private static void watch(UI ui) {
    apply(ui, Languages.of(ui.getLocale()));
    ui.addBeforeEnterListener(enter -> {
      QueryParameters query = enter.getLocation().getQueryParameters();
      List<String> asked = query.getParameters("lang");
      if (!asked.isEmpty()) {
        apply(ui, Languages.of(asked.getFirst()));
      }
    });
  }

  private static void apply(UI ui, Locale locale) {
    ui.getSession().setLocale(locale);
    ui.setLocale(locale);
    ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
  }
}
