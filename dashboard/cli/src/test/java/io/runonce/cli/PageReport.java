package io.runonce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What pages came to, as Markdown. */
final class PageReport {
  private static final double DATA_MILLIS = 500;
  private static final double PAINT_MILLIS = 1_500;
  private static final double LONG_FRAME_MILLIS = 50;
  private static final double PAGE_MEBIBYTES = 3;
  private static final double MEBIBYTE = 1 << 20;
  private static final int QUESTIONS = 20;

  private final PageBench.Result result;

  private PageReport(PageBench.Result result) {
    this.result = result;
  }

  static String of(PageBench.Result result, Path home) {
    StringBuilder text = new StringBuilder();
    text.append(head(PageBench.THINK_LEAST / 1000, PageBench.THINK_MOST / 1000, result.open()));
    BenchMachine.lines(home).forEach(line -> text.append("- ").append(line).append('\n'));
    PageReport report = new PageReport(result);
    report.store(text);
    report.figures(text);
    report.pages(text);
    report.questions(text);
    return text.toString();
  }

  private void store(StringBuilder text) {
    text.append("\nThe store holds ");
    text.append(
        result.store().entrySet().stream()
            .map(table -> Benches.number(table.getValue()) + " rows of `" + table.getKey() + "`")
            .collect(Collectors.joining(", ")));
    text.append(
        """
        ; a thousand items, forty
        departments, 192 halls, 52 targets. Outcomes, visits, ratings and consultations are of two years. Of the last %d days'
        cases it has the steps and tickets too, of older ones not: a whole store would hold about ten events a case. No
        complaints, alerts, plan or rejects.

        """
            .formatted(PageRows.DAYS_OF_EVENTS));
  }

  private void figures(StringBuilder text) {
    Samples data = together(result.pages().values());
    Samples browser = browser(result.seen());
    long failed = result.seen().stream().filter(PageCrowd.Seen::failed).count();
    long broken = result.seen().stream().filter(seen -> seen.broken() > 0).count();
    double frames = result.chart().frames().at(0.95);
    double memory = (result.heapOpen() - result.heapBefore()) / MEBIBYTE / result.open();
    text.append("| what | figure | budget | |\n| --- | ---: | ---: | --- |\n");
    row(text, "a page's data, p50", data.told(0.5), "", "");
    row(text, "a page's data, p95", data.told(0.95), "≤ 500 ms", met(data.at(0.95), DATA_MILLIS));
    row(text, "a page's data, longest", data.told(1), "", "");
    row(text, "pages gone to or narrowed", Benches.number(data.count()), "", "");
    row(text, "the same in the browser, p50", browser.told(0.5), "", "");
    row(text, "the same in the browser, p95", browser.told(0.95), "", "");
    row(text, "not there within a minute, in the browser", Benches.number(failed), "", "");
    row(text, "pages with a part that could not be read", Benches.number(broken), "", "");
    row(
        text,
        "first paint, nobody else, p95 of " + result.alone().count(),
        result.alone().told(0.95),
        "≤ 1.5 s",
        met(result.alone().at(0.95), PAINT_MILLIS));
    row(text, "first paint, nobody else, p50", result.alone().told(0.5), "", "");
    row(
        text,
        "first paint while people click, p50 of " + result.crowded().count(),
        result.crowded().told(0.5),
        "",
        "");
    row(text, "first paint while people click, p95", result.crowded().told(0.95), "", "");
    row(
        text,
        "chart of " + Benches.number(PageBench.POINTS) + " points, drawn after",
        Samples.written(result.chart().drawn()),
        "",
        "");
    row(
        text,
        "its frames while a pointer moves, p95 of " + result.chart().frames().count(),
        Samples.written(frames),
        "smooth: ≤ 50 ms",
        met(frames, LONG_FRAME_MILLIS));
    row(
        text,
        "frames over 50 ms; the longest",
        result.chart().frames().beyond(LONG_FRAME_MILLIS) + "; " + result.chart().frames().told(1),
        "",
        "");
    row(
        text,
        "server memory an open page, of " + result.open(),
        String.format(Locale.ROOT, "%.2f MiB", memory),
        "≤ 3 MiB",
        met(memory, PAGE_MEBIBYTES));
    row(
        text,
        "heap with none and with all open",
        Benches.mebibytes(result.heapBefore()) + "; " + Benches.mebibytes(result.heapOpen()),
        "",
        "");
    result
        .cpu()
        .forEach((name, seconds) ->
            row(
                text,
                "processors, " + name,
                String.format(Locale.ROOT, "%.2f", seconds / result.seconds()),
                "",
                ""));
    row(
        text,
        "load average after " + Math.round(result.seconds()) + " s of clicking",
        String.format(Locale.ROOT, "%.1f", result.load()),
        "",
        "");
  }

  private static String head(int least, int most, int people) {
    return """
    # Pages

    Written by `./runonce bench pages`; do not edit. `./runonce up` runs on a store of many cases, and people click through
    its pages: each goes to a page (6 of 10 times) or narrows the one they are on by period, region, department or channel
    (4 of 10), waits until all is there, thinks for %d to %d s, and goes on. They are leaders of ten different scopes; what
    they do follows from a seed. Chromium draws every page on the same processors, at the lowest priority (nice 19, of its session, too), as it
    stands for the machines of %d people. Nothing is warmed up: each filter's first reader is in the figures.

    - *A page's data* is taken by the dashboard: from the first place's coming onto the page to the last one's answer being
      laid out (`io.runonce.Shown` of its flight recording). *In the browser* is from the click until nothing on the page is
      busy and a frame was drawn; browser and all people's pages share the processors with the server.
    - *First paint* is from the navigation to the first figure with a digit in it, by a browser that has loaded nothing yet,
      signed in, at the overview. It is drawn by a browser of its own at the usual priority, which takes its share from the server
      while people click.
    - *Frames* are taken while a pointer moves over the product's own chart element with the points asked for, in that
      browser. Its charts have no zoom.
    - *Memory* is the dashboard's heap after two collections, with everybody's page open, less with none, by their number:
      sessions and remembered answers are in it.

    """
        .formatted(least, most, people);
  }

  private void pages(StringBuilder text) {
    text.append("\n## By page\n\n");
    text.append(
        """
        | page | n | data p50 | p95 | longest | n | browser p50 | p95 | longest |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    Map<String, List<PageCrowd.Seen>> seen = new TreeMap<>();
    result
        .seen()
        .forEach(one -> seen.computeIfAbsent(one.route(), route -> new ArrayList<>()).add(one));
    result.pages().keySet().forEach(route -> seen.putIfAbsent(route, new ArrayList<>()));
    seen.forEach((route, ones) -> {
      List<String> cells = new ArrayList<>(List.of(route));
      cells.addAll(result.pages().getOrDefault(route, Samples.of(List.of())).cells());
      cells.addAll(browser(ones).cells());
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    });
    text.append("\nPages without a row of data ask the warehouse for nothing in the background.\n");
  }

  private void questions(StringBuilder text) {
    text.append("\n## What took the time\n\nThe parts of pages that took longest in all, and");
    text.append(" how often they were read and not remembered.\n\n");
    text.append(
        "| part | asked | read | p50 | p95 | longest |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
    result.questions().stream()
        .limit(QUESTIONS)
        .forEach(asked -> {
          List<String> cells = new ArrayList<>(List.of(asked.question()));
          cells.add(Benches.number(asked.asked()));
          cells.addAll(asked.read().cells());
          text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        });
  }

  private static Samples together(Collection<Samples> parts) {
    return Samples.of(parts.stream().flatMap(part -> part.millis().stream()).toList());
  }

  private static Samples browser(List<PageCrowd.Seen> seen) {
    return Samples.of(seen.stream().map(PageCrowd.Seen::millis).toList());
  }

  private static String met(double figure, double most) {
    return figure <= most ? "met" : "**not met**";
  }

  private static void row(
      StringBuilder text, String what, String figure, String budget, String met) {
    text.append("| ").append(String.join(" | ", what, figure, budget, met)).append(" |\n");
  }
}
