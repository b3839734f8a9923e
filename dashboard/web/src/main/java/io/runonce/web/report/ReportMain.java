package io.runonce.web.report;

import io.runonce.measures.MeasureService;
import io.runonce.measures.NotReckonedException;
import io.runonce.warehouse.WarehouseException;
import io.runonce.web.paper.FontMissing;
import io.runonce.web.paper.Paper;
import io.runonce.web.people.Operator;
import io.runonce.web.scope.Sight;
import io.runonce.web.settings.BadSetting;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.store.ResultStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Writes one paper and ends: the program behind {@code ./runonce report}, which starts the
 * warehouse and says where the file goes. Exits 2 with one line on what cannot be.
 */
public final class ReportMain {
  private static final int MISUSE = 2;

  private ReportMain() {}

  /** Writes the paper that the arguments ask for. */
  public static void main(String[] args) {
    try {
      System.setProperty("java.awt.headless", "true");
      write(ReportRequest.of(List.of(args)), WebSettings.from(System.getenv(), List.of()));
    } catch (BadSetting
        | FontMissing
        | NotReckonedException
        | WarehouseException
        | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(MISUSE);
    }
  }

  private static void write(ReportRequest request, WebSettings settings) {
    Clock clock =
        request.now().map(now -> Clock.fixed(now, ZoneOffset.UTC)).orElse(Clock.systemUTC());
    try (ResultStore store = new ResultStore(settings, clock, request.resultSet());
        ConfigurableApplicationContext context = context(settings, clock, store)) {
      // Says which results there are not, before anything is read.
      new MeasureService(store.warehouse()).asOf(request.resultSet());
      Reports reports = context.getBean(Reports.class);
      byte[] file =
          Sight.as(new Operator(), () -> reports.write(paper(reports, request), request.format()));
      Files.write(request.out(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(request.out() + " cannot be written", e);
    }
  }

  private static Paper paper(Reports reports, ReportRequest request) {
    Optional<Paper> paper =
        request.figure().isPresent()
            ? reports.figure(request.figure().get(), request.filter(), request.language())
            : reports.bulletin(
                request
                    .month()
                    .orElseThrow(() -> new IllegalArgumentException("give --month or --figure")),
                request.filter(),
                request.language());
    return paper.orElseThrow(() ->
        new IllegalArgumentException(
            "the measure cannot be narrowed so; docs/measures.md lists what each can be told by"));
  }

  private static ConfigurableApplicationContext context(
      WebSettings settings, Clock clock, ResultStore store) {
    SpringApplication application = new SpringApplication(Readers.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    application.setLazyInitialization(true);
    application.addInitializers(context -> {
      context.getBeanFactory().registerSingleton("webSettings", settings);
      context.getBeanFactory().registerSingleton("clock", clock);
      context.getBeanFactory().registerSingleton("store", store);
    });
    return application.run();
  }

  /** The services that papers are read by; pages are not among them. */
  @ComponentScan(
      basePackages = {
        "io.runonce.web.anatomy",
        "io.runonce.web.casefile",
        "io.runonce.web.figures",
        "io.runonce.web.items",
        "io.runonce.web.lead",
        "io.runonce.web.live",
        "io.runonce.web.reference",
        "io.runonce.web.report",
        "io.runonce.web.trend"
      },
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ui\\..*"))
  static class Readers {}
}
