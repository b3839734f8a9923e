package io.runonce.web.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws the pages' charts on the server, by the same script: for papers. The script sees no Java,
 * and data reach it as JSON only. It is loaded once, when the first chart is drawn.
 */
public final class ChartSvg {
  private static final String SCRIPT = "/META-INF/resources/js/echarts.min.js";
  private static final String STYLES = "/META-INF/resources/styles/runonce.css";
  private static final Pattern TOKEN =
      Pattern.compile("--ro-([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}),");
  private static final Pattern STYLE = Pattern.compile("(?s)<style.*?</style>");

  // ECharts asks for timers even where nothing moves.
  private static final String TIMERS =
      "var self = this; function setTimeout() { return 0; } function clearTimeout() {}"
          + " function setInterval() { return 0; } function clearInterval() {}";

  private final ScriptableObject scope;
  private final Function draw;

  private ChartSvg() {
    try (Context context = entered()) {
      scope = context.initSafeStandardObjects();
      context.evaluateString(scope, TIMERS, "timers", 1, null);
      context.evaluateString(scope, text(SCRIPT), "echarts", 1, null);
      context.evaluateString(scope, text("/chart/draw.js"), "draw", 1, null);
      draw = (Function) scope.get("draw", scope);
    }
  }

  /**
   * A chart as SVG, in the colours of the light scheme.
   *
   * @param width in pixels; the height is the chart's own
   * @param family the font of its words
   */
  public static String of(ChartSpec spec, int width, String family) {
    return Once.DRAWING.svg(spec, width, family);
  }

  // One at a time: the script has one global object.
  private synchronized String svg(ChartSpec spec, int width, String family) {
    try (Context context = entered()) {
      Object[] arguments = {spec.option(), Once.COLOURS, width, spec.height(), family};
      Object svg = draw.call(context, scope, scope, arguments);
      // What it says of hovering is nothing to paper.
      return STYLE.matcher(Context.toString(svg)).replaceAll("");
    }
  }

  private static Context entered() {
    Context context = Context.enter();
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  /** The tokens' colours in the light scheme, from the pages' own sheet. */
  static Map<String, String> colours() {
    return TOKEN
        .matcher(text(STYLES))
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult m) -> m.group(1), m -> m.group(2), (one, same) -> one, TreeMap::new));
  }

  private static String text(String resource) {
    try (InputStream stream = ChartSvg.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** Loaded with the first chart: it takes seconds. */
  private static final class Once {
    static final String COLOURS =
        colours().entrySet().stream()
            .map(token -> "\"" + token.getKey() + "\":\"" + token.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    static final ChartSvg DRAWING = new ChartSvg();
  }
}
