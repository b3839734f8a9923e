package io.runonce.web;

import io.runonce.warehouse.ParentWatch;
import io.runonce.warehouse.WarehouseException;
import io.runonce.web.people.oidc.OidcSignIn;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.WebSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the dashboard: {@code --port NUMBER}, RUNONCE_DATA and the warehouse's keys. Says READY
 * and the address on standard output once it serves; exits 2 on a setting that cannot be used.
 */
public final class Main {
  private static final int MISUSE = 2;

  private Main() {}

  /** Runs until it is told to stop. */
  public static void main(String[] args) {
    try {
      ParentWatch.start(System.getenv());
      WebSettings settings = WebSettings.from(System.getenv(), List.of(args));
      settings.oidc().ifPresent(OidcSignIn::check);
      start(settings);
    } catch (BadSetting | WarehouseException e) {
      LoggerFactory.getLogger(Main.class).error(e.getMessage());
      System.exit(MISUSE);
    }
  }

  static ConfigurableApplicationContext start(WebSettings settings) {
    SpringApplication application = new SpringApplication(Dashboard.class);
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", String.valueOf(settings.port()));
    properties.put("server.address", settings.address());
    properties.put("server.servlet.session.timeout", settings.idle().plusMinutes(1).toString());
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("webSettings", settings));
    return application.run();
  }
}
