package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.Measures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.text.Languages;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for, as pairs of a name and a value.
 *
 * @param month of a bulletin
 * @param figure of a page for the press; one of the two is given
 * @param now the instant whose results are read; empty for the living ones
 */
record ReportRequest(
    Optional<YearMonth> month,
    Optional<MeasureDefinition> figure,
    Filter filter,
    Locale language,
    PaperFormat format,
    Path out,
    Optional<Instant> now) {
  private static final List<String> NAMES =
      List.of(
          "--month",
          "--figure",
          "--period",
          "--region",
          "--department",
          "--item",
          "--channel",
          "--one-thing",
          "--lang",
          "--as",
          "--out",
          "--now");

  /**
   * Reads the pairs.
   *
   * @throws IllegalArgumentException in one line: the option, the value and what is allowed
   */
  static ReportRequest of(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!NAMES.contains(arguments.get(i))) {
        throw bad("argument", arguments.get(i), String.join(", ", NAMES));
      }
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    String out = given.getOrDefault("--out", "");
    if (out.isEmpty() || arguments.size() % 2 != 0) {
      throw bad("--out", out, "the file to write");
    }
    return new ReportRequest(
        Optional.ofNullable(given.get("--month")).map(ReportRequest::month),
        Optional.ofNullable(given.get("--figure")).map(ReportRequest::figure),
        filter(given),
        Languages.of(given.getOrDefault("--lang", "zh")),
        PaperFormat.of(given.getOrDefault("--as", "docx"))
            .orElseThrow(() -> bad("--as", given.getOrDefault("--as", ""), "docx or pdf")),
        Path.of(out),
        Optional.ofNullable(given.get("--now")).map(Instant::parse));
  }

  /** The name of the results that it reads. */
  String resultSet() {
    return now.map(Instant::toString).orElse(MeasureQuery.LIVING);
  }

  private static Filter filter(Map<String, String> given) {
    String period = given.getOrDefault("--period", "all");
    return new Filter(
        Period.of(period)
            .orElseThrow(() -> bad("--period", period, "all, 30d, 2026, 2026-10 or two dates")),
        given.get("--region"),
        given.get("--department"),
        given.get("--item"),
        given.get("--channel"),
        given.get("--one-thing"));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException _) {
      throw bad("--month", text, "a month, 2026-10");
    }
  }

  private static MeasureDefinition figure(String id) {
    return Measures.byId(id)
        .orElseThrow(() -> bad("--figure", id, "a measure of docs/measures.md"));
  }

  private static IllegalArgumentException bad(String option, String value, String allowed) {
    return new IllegalArgumentException(option + " is '" + value + "'; allowed: " + allowed);
  }
}
