package io.runonce.cli;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People at pages of a dashboard, each in a browser of their own as far as sessions go. */
final class PageCrowd implements AutoCloseable {
  private static final List<String> ROUTES =
      List.of(
          "lead",
          "lead/items",
          "item",
          "department",
          "one-things",
          "cases",
          "inspect",
          "targets",
          "data",
          "method",
          "live",
          "plan");

  private static final int LIMIT_MILLIS = 60_000;
  private static final int SETTLED_MILLIS = 10 * LIMIT_MILLIS;
  private static final int DEPARTMENTS = 40;
  private static final int COUNTIES = 12;
  private static final String FIGURE = "main .card .card-value";

  private final Browser browser;
  private final String address;
  private final LocalDate today;
  private final List<Page> pages = new ArrayList<>();

  PageCrowd(Browser browser, String address, LocalDate today) {
    this.browser = browser;
    this.address = address;
    this.today = today;
  }

  /** Somebody went to a page or narrowed it, as the browser saw it. */
  record Seen(String route, String kind, double millis, boolean failed, int broken) {
    static Seen of(Object told) {
      Map<?, ?> seen = (Map<?, ?>) told;
      return new Seen(
          String.valueOf(seen.get("route")),
          String.valueOf(seen.get("kind")),
          number(seen.get("millis")),
          Boolean.TRUE.equals(seen.get("failed")),
          (int) number(seen.get("broken")));
    }

    private static double number(@Nullable Object told) {
      return told instanceof Number number ? number.doubleValue() : Double.NaN;
    }
  }

  /**
   * Somebody signs in, as the form does, and opens the overview; the state of their session. It is
   * not waited for that all of it is there: see {@link #settle}.
   */
  String arrive(PagePeople.Leader who) {
    BrowserContext context = browser.newContext();
    context.setDefaultTimeout(LIMIT_MILLIS);
    context.request().get(address + "/login");
    APIResponse answer =
        context
            .request()
            .post(
                address + "/login",
                RequestOptions.create()
                    .setMaxRedirects(0)
                    .setForm(
                        FormData.create()
                            .set("username", who.name())
                            .set("password", who.password())));
    if (!answer.headers().getOrDefault("location", "login").matches("[^?]*(?<!login)")) {
      throw new IllegalStateException(who.name() + " was not let in");
    }
    Page page = context.newPage();
    page.navigate(
        address + "/lead?lang=zh-CN",
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    pages.add(page);
    return context.storageState();
  }

  /** Waits until everybody sees a figure: with fifty pages on what the server leaves, minutes. */
  void settle() {
    pages.forEach(page ->
        page.locator(FIGURE)
            .first()
            .waitFor(new Locator.WaitForOptions().setTimeout(SETTLED_MILLIS)));
  }

  int size() {
    return pages.size();
  }

  /** Everybody begins to click; what they do follows from who they are. */
  void begin(int thinkLeast, int thinkMost) {
    String agent = script("page-agent.js");
    for (int i = 0; i < pages.size(); i++) {
      pages
          .get(i)
          .evaluate(
              agent,
              Map.of(
                  "seed",
                  1_000 + i,
                  "routes",
                  ROUTES,
                  "thinkMillis",
                  List.of(thinkLeast, thinkMost),
                  "limitMillis",
                  LIMIT_MILLIS,
                  "periods",
                  periods(),
                  "areas",
                  areas(),
                  "departments",
                  IntStream.range(0, DEPARTMENTS).mapToObj(number -> "D" + number).toList()));
    }
  }

  private List<String> periods() {
    YearMonth month = YearMonth.from(today);
    List<String> periods = new ArrayList<>(List.of("", "30d", "90d", "365d"));
    periods.add(Integer.toString(today.getYear()));
    periods.add(Integer.toString(today.getYear() - 1));
    IntStream.range(1, 13).forEach(back -> periods.add(month.minusMonths(back).toString()));
    return periods;
  }

  private static List<String> areas() {
    List<String> areas = new ArrayList<>();
    for (int county = 1; county <= COUNTIES; county++) {
      String code = "3301%02d".formatted(county);
      areas.add(code);
      areas.add(code + "001");
    }
    return areas;
  }

  /** Everybody stops where they are; what they have seen. */
  List<Seen> end() {
    List<Seen> seen = new ArrayList<>();
    pages.forEach(page -> page.evaluate("window.runonceStop = true"));
    for (Page page : pages) {
      List<?> told = (List<?>) page.evaluate("window.runonceSeen ?? []");
      told.forEach(one -> seen.add(Seen.of(one)));
    }
    return seen;
  }

  /** Milliseconds until the first figure is painted, for a browser that has loaded nothing yet. */
  double paint(String session) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setStorageState(session))) {
      context.setDefaultTimeout(LIMIT_MILLIS);
      context.addInitScript(script("page-paint.js"));
      Page page = context.newPage();
      page.navigate(address + "/lead");
      page.waitForFunction("() => window.runoncePainted > 0");
      return ((Number) page.evaluate("window.runoncePainted")).doubleValue();
    }
  }

  /**
   * A chart of many points, and what it does while somebody moves over it.
   *
   * @param drawn milliseconds until it was drawn
   * @param frames milliseconds from frame to frame
   */
  record Chart(double drawn, Samples frames) {}

  Chart chart(String session, int points, int seconds) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setStorageState(session).setViewportSize(1440, 900))) {
      context.setDefaultTimeout(LIMIT_MILLIS);
      Page page = context.newPage();
      page.navigate(address + "/lead");
      page.waitForFunction(
          "() => [...document.querySelectorAll('runonce-chart')].some(c => (c.option ?? '').includes('\"line\"'))");
      double drawn = ((Number) page.evaluate(script("page-chart.js"), points)).doubleValue();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      for (int step = 0; System.nanoTime() < end; step++) {
        page.mouse().move(100 + step * 37 % 1240, 450);
        page.waitForTimeout(16);
      }
      List<?> frames = (List<?>) page.evaluate("window.runonceFrames");
      return new Chart(
          drawn, Samples.of(frames.stream().map(f -> ((Number) f).doubleValue()).toList()));
    }
  }

  /** Waits as the browser's events go on. */
  void linger(double millis) {
    pages.getFirst().waitForTimeout(millis);
  }

  private static String script(String name) {
    try (InputStream in = PageCrowd.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pages.forEach(page -> page.context().close());
    pages.clear();
  }
}
