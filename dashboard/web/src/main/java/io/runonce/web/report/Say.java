package io.runonce.web.report;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.figures.FigureWords;
import io.runonce.web.text.Languages;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a paper in its language. */
record Say(Locale locale) {
  private static final String GLYPHS = "[↗↘≈●○◐]\\s?";

  /** The text of a key. */
  String t(String key, Object... parameters) {
    return Words.say(locale, key, parameters);
  }

  /** The name of a code such as a cause. */
  String code(String kind, String code) {
    return Words.sayOr(locale, kind + "." + code, code);
  }

  boolean chinese() {
    return !Languages.ENGLISH.equals(locale);
  }

  Numbers numbers() {
    return Numbers.of(locale);
  }

  String count(long number) {
    return numbers().exact(number);
  }

  FigureWords figures() {
    return new FigureWords(locale);
  }

  /** A figure with its unit, as far as it may be told. */
  String figure(MeasureResult result) {
    String shown = range(figures().shown(result, null));
    boolean told =
        switch (result.shown()) {
          case FIGURE, COUNT_AND_INTERVAL -> true;
          case NOTHING, NOT_MEASURED -> false;
        };
    String unit = told ? figures().unit(result.measure().unit()) : "";
    return unit.isEmpty() || chinese() ? shown + unit : shown + " " + unit;
  }

  /** A range as papers write it. */
  String range(String text) {
    return chinese() ? text.replace(" – ", "—").replace(" 万", "万").replace(" 亿", "亿") : text;
  }

  /** A rate, or a dash. */
  String rate(@Nullable Double share) {
    return share == null ? Numbers.UNKNOWN : numbers().rate(share);
  }

  /** A difference without its sign. */
  String size(Unit unit, double difference) {
    String text = figures().difference(unit, Math.abs(difference)).replace("+", "");
    return chinese() ? text.replace(" ", "") : text;
  }

  /** Rose or fell by how much, or neither, as far as the figures that are told can tell. */
  String moved(Unit unit, double difference) {
    String size = size(unit, difference);
    if (size.equals(size(unit, 0))) {
      return t("report.same");
    }
    return t(difference > 0 ? "report.rose" : "report.fell", size);
  }

  String list(List<String> parts) {
    return String.join(t("list.comma"), parts);
  }

  /** Clauses of one sentence. */
  String clauses(List<String> parts) {
    return String.join(chinese() ? "；" : "; ", parts);
  }

  /** Sentences of one paragraph; what is empty is not said. */
  String sentences(String... sentences) {
    return String.join(
        chinese() ? "" : " ", List.of(sentences).stream().filter(s -> !s.isEmpty()).toList());
  }

  String month(YearMonth month) {
    return chinese()
        ? month.getYear() + "年" + month.getMonthValue() + "月"
        : DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(month);
  }

  String date(LocalDate date) {
    return chinese()
        ? month(YearMonth.from(date)) + date.getDayOfMonth() + "日"
        : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(date);
  }

  /** A date and minute in the business zone. */
  String moment(Instant time) {
    String clock = Times.clock(time).substring(0, 5);
    return chinese() ? date(Times.date(time)) + clock : date(Times.date(time)) + ", " + clock;
  }

  /** A page's sentence without its glyphs, which no text font has. */
  String plain(String sentence) {
    return sentence.replaceAll(GLYPHS, "");
  }

  /** 一、 二、 … or 1., 2., … */
  String numeral(int number) {
    return t("report.numeral." + number);
  }
}
