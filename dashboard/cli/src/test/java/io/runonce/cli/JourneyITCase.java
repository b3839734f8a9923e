package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.runonce.cli.RunonceProcess.Ended;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader's way: a file lands, the figure on the open page moves, and it leads to its record. */
class JourneyITCase {
  private static final int EVENTS = 6_000;
  private static final int DAYS = 90;
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");
  private static final String FIGURE = ".card .card-value a[href*='promise_kept_rate']";
  private static final double LIMIT_MILLIS = 120_000;
  private static final String OPEN_WORK =
      "SELECT count() AS open FROM ingest_batch"
          + " WHERE token NOT IN (SELECT token FROM reckoned_batch)";

  @TempDir Path folder;

  @Test
  void figureFollowsTheFileAndLeadsBackToTheRecord() throws IOException {
    BuiltTree.requireHome();
    try (Chromium chromium = Chromium.require()) {
      Path data = folder.resolve("data");
      Simulator.Written district = simulate();
      List<Path> months = district.eventFiles();
      succeed(data, "import", "catalogue", district.catalogue().toString());
      for (Path month : months.subList(0, months.size() - 1)) {
        drop(month, data);
      }
      int port = UpITCase.freePort();
      try (RunonceProcess up = RunonceProcess.start(data, "up", "--port", String.valueOf(port))) {
        up.awaitSaid("the dashboard is at");
        awaitReckoned(up, data, months.size() - 1);
        Page page = chromium.browser().newPage();
        page.setDefaultTimeout(LIMIT_MILLIS);
        signIn(page, port, data);
        awaitMove(page, () -> drop(months.getLast(), data));
        awaitReckoned(up, data, months.size());
        page.reload();
        takePicture(page);
        drill(page);
      }
    }
  }

  /** The chart that is drawn comes as a file. */
  private static void takePicture(Page page) {
    page.locator("runonce-chart[ready]").first().waitFor();
    Download picture = page.waitForDownload(() -> page.getByText("Export PNG").first().click());
    assertThat(picture.suggestedFilename()).endsWith(".png");
    assertThat(picture.path()).isNotEmptyFile();
  }

  private Simulator.Written simulate() throws IOException {
    return Simulator.builder()
        .seed(3)
        .scale(EVENTS)
        .days(DAYS)
        .end(LocalDate.of(2025, 7, 1))
        .build()
        .writeTo(folder.resolve("district"));
  }

  private static void signIn(Page page, int port, Path data) throws IOException {
    Properties people = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            data.resolve("dashboard-people.properties"), StandardCharsets.UTF_8)) {
      people.load(reader);
    }
    page.navigate("http://127.0.0.1:" + port + "/lead?lang=en");
    page.locator("input[name=username]").fill("leader");
    page.locator("input[name=password]").fill(people.getProperty("leader"));
    page.keyboard().press("Enter");
    page.waitForURL("**/lead*");
  }

  private interface Dropping {
    void drop() throws IOException;
  }

  /** The figure changes on the page as it stands: a mark in it outlives no reload. */
  private static void awaitMove(Page page, Dropping dropping) throws IOException {
    Locator figure = page.locator(FIGURE);
    String before = figure.getAttribute("title");
    assertThat(before).containsPattern("[0-9]");
    page.evaluate("window.notReloaded = true");
    dropping.drop();
    page.waitForFunction(
        "([selector, before]) => {"
            + " const figure = document.querySelector(selector);"
            + " return figure && figure.title !== before; }",
        List.of(FIGURE, before));
    assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
  }

  private static void drill(Page page) {
    Locator figure = page.locator(FIGURE);
    long counted = firstNumber(figure.getAttribute("title"));
    figure.click();
    Locator heading = page.locator("h1", new Page.LocatorOptions().setHasText(":"));
    assertThat(lastNumber(heading.innerText())).isEqualTo(counted);
    Locator first = page.locator("vaadin-grid a[href^='case/']").first();
    String caseNo = first.innerText();
    first.click();
    page.waitForURL("**/case/**");
    page.locator("a[href^='event/']").first().click();
    page.waitForURL("**/event/**");
    assertThat(page.locator(".facts").innerText()).contains(caseNo);
    assertThat(page.locator(".raw pre").innerText()).contains("\"eventType\"");
  }

  private static void awaitReckoned(RunonceProcess up, Path data, int files) {
    up.await(
        "everything to be reckoned",
        () ->
            answer(data, "SELECT uniqExact(name) AS n FROM ingest_file") == files
                && answer(data, OPEN_WORK) == 0);
  }

  private static long answer(Path data, String query) {
    return firstNumber(succeed(data, "sql", query, "--as", "json").out().replaceAll("\"", ""));
  }

  private static Ended succeed(Path data, String... arguments) {
    Ended ended = RunonceProcess.run(data, arguments);
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended;
  }

  /** As people do: under a hidden name first, then by renaming. */
  private static void drop(Path file, Path data) throws IOException {
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    Path hidden = inbox.resolve("." + file.getFileName() + ".part");
    Files.copy(file, hidden);
    Files.move(hidden, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private static long firstNumber(String text) {
    Matcher numbers = NUMBER.matcher(text);
    assertThat(numbers.find()).as(text).isTrue();
    return Long.parseLong(numbers.group().replace(",", ""));
  }

  private static long lastNumber(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToLong(found -> Long.parseLong(found.group().replace(",", "")))
        .reduce((before, last) -> last)
        .orElseThrow(() -> new AssertionError(text));
  }
}
