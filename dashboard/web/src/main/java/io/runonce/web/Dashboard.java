package io.runonce.web;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** What is wired, and what every page loads: theme, density, then our own sheet, in this order. */
@SpringBootApplication
@Push
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet("lumo/lumo.css")
@StyleSheet("lumo/presets/compact.css")
@StyleSheet("styles/runonce.css")
public class Dashboard implements AppShellConfigurator {
  private static final Logger READY = LoggerFactory.getLogger("io.runonce.web.ready");

  @Override
  public void configurePage(AppShellSettings page) {
    page.setPageTitle("最多跑一次");
    page.setViewport("width=device-width, initial-scale=1");
    page.addFavIcon("icon", "icons/runonce.svg", "any");
    page.addMetaTag("color-scheme", "light dark");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Where figures are read, so that a slow warehouse does not hold a page. */
  @Bean(destroyMethod = "close")
  Executor loads() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @EventListener
  void serving(WebServerInitializedEvent event) {
    READY.info("READY http://127.0.0.1:{}", event.getWebServer().getPort());
  }
}
