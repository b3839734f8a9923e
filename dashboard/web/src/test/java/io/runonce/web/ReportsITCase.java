package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Shown;
import io.runonce.web.figures.FigureWords;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.paper.Block;
import io.runonce.web.paper.Paper;
import io.runonce.web.people.Role;
import io.runonce.web.report.PaperFormat;
import io.runonce.web.report.Reports;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.text.Languages;
import io.runonce.web.text.Numbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Bulletins and pages for the press on a real engine. */
@SpringBootTest(
    classes = {Dashboard.class, ReportsITCase.OnTestDistrict.class},
    properties = "spring.main.allow-bean-definition-overriding=true")
@WithPerson(role = Role.LEADER)
class ReportsITCase extends SpringBrowserlessTest {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Filter OF_NOVEMBER = Filter.NONE.withPeriod(new Period.Month(NOVEMBER));
  private static final MeasureDefinition KEPT = Measures.byId("promise_kept_rate").orElseThrow();

  @Autowired private Reports reports;
  @Autowired private Figures figures;

  @TestConfiguration
  static class OnTestDistrict {
    @Bean
    WebSettings webSettings() {
      return DISTRICT.settings();
    }

    @Bean
    Clock clock() {
      return Clock.fixed(TestDistrict.NOW, ZoneOffset.UTC);
    }

    @Bean
    Executor loads() {
      return Runnable::run;
    }
  }

  @BeforeAll
  static void months() {
    for (int i = 0; i < 8; i++) {
      DISTRICT.close("F-" + i, "2026-10-12T10:00:00", i < 6, true);
    }
    for (int i = 0; i < 3; i++) {
      DISTRICT.close("H-" + i, "2026-09-12T10:00:00", true, true);
    }
    for (int i = 0; i < 10; i++) {
      DISTRICT.close("D-" + i, "2026-08-12T10:00:00", i < 6, i == 9);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    DISTRICT.close();
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void aBulletinHasTheSectionsOfItsKindAndSaysWhatTheMeasureSays() throws IOException {
    Paper paper = bulletin(NOVEMBER, Languages.CHINESE);
    MeasureResult kept = figures.figure(KEPT, OF_NOVEMBER).orElseThrow();
    try (XWPFDocument document = docx(paper, "bulletin-2026-11")) {
      String text = text(document);
      assertThat(text)
          .containsSubsequence(
              "征求意见稿",
              "关于2026年11月“最多跑一次”承诺落实情况的通报",
              "各有关部门",
              "一、总体情况",
              "二、主要做法和成效",
              "三、存在问题",
              "四、整改要求",
              "附件：",
              "2026年11月20日",
              "附件1",
              "附件4",
              "抄送");
      assertThat(text)
          .contains(
              "办结有承诺次数的办件" + kept.population() + "件，可判定" + kept.judged() + "件",
              "承诺兑现率为" + new FigureWords(Languages.CHINESE).shown(kept, null),
              "2026年11月尚未结束",
              "社保卡申领（人社局）：承诺1.00次，实际平均1.40次",
              "主要原因是未一次性告知（8件）",
              "办件C-1（社保卡申领）承诺1次，实际至少3次",
              "区大厅（3件）");
      assertThat(document.getAllPictures()).isNotEmpty();
    }
    assertThat(paper.length()).isBetween(600L, 4_000L);
  }

  @Test
  void theTableOfFiguresIsTheMeasuresForTheSameFilter() throws IOException {
    Numbers numbers = Numbers.of(Languages.CHINESE);
    FigureWords words = new FigureWords(Languages.CHINESE);
    try (XWPFDocument document = docx(bulletin(NOVEMBER, Languages.CHINESE), "table")) {
      XWPFTable table = document.getTables().getFirst();
      List<List<String>> rows = table.getRows().stream().skip(1).map(ReportsITCase::cells).toList();
      assertThat(rows).hasSizeGreaterThan(15);
      for (List<String> row : rows) {
        MeasureDefinition measure =
            Measures.all().stream()
                .filter(m -> m.name().zh().equals(row.getFirst()))
                .findFirst()
                .orElseThrow();
        MeasureResult result = figures.figure(measure, OF_NOVEMBER).orElseThrow();
        assertThat(row.get(1))
            .as(measure.id())
            .startsWith(result.shown() == Shown.NOTHING ? "··" : plain(words.shown(result, null)));
        if (!row.get(4).equals("··")) {
          assertThat(row.get(4)).as(measure.id()).isEqualTo(numbers.exact(result.judged()));
          assertThat(row.get(5)).as(measure.id()).isEqualTo(numbers.exact(result.excluded()));
        }
      }
    }
  }

  @Test
  void aPdfCanBeSearchedAndHoldsItsFonts() throws IOException {
    byte[] pdf = pdf(bulletin(NOVEMBER, Languages.CHINESE), "bulletin-2026-11");
    String text = text(pdf);
    assertThat(text).contains("总体情况", "整改要求", "承诺兑现率", "78.9%", "— 1 —");
    assertThat(fontsHeld(pdf)).isPositive();
  }

  @Test
  void anEmptyMonthSaysSo() {
    String text = text(bulletin(YearMonth.of(2026, 1), Languages.CHINESE));
    assertThat(text)
        .contains("2026年1月没有已办结且有承诺次数的办件", "本月没有可以确认、需要责成整改的事项")
        .doesNotContain("承诺兑现率为");
  }

  @Test
  void fewCasesGiveCountsAndNoRate() {
    String text = text(bulletin(YearMonth.of(2026, 10), Languages.CHINESE));
    assertThat(text).contains("可判定8件，样本不足（最小样本30件）", "8件中6件兑现、2件未兑现").doesNotContain("75.0%");
  }

  @Test
  void belowFiveNothingIsTold() {
    assertThat(text(bulletin(YearMonth.of(2026, 9), Languages.CHINESE)))
        .contains("2026年9月已办结且有承诺次数的办件不足5件")
        .doesNotContain("3件");
  }

  @Test
  void whileMostIsUnknownTheProvenFloorStandsFirst() {
    String text = text(bulletin(YearMonth.of(2026, 8), Languages.CHINESE));
    assertThat(text)
        .contains("2026年8月至少4件办结件超出承诺次数", "不足一半，故不通报承诺兑现率", "不作单位之间的比较")
        .doesNotContain("承诺兑现率为");
  }

  @Test
  void englishIsWhole() throws IOException {
    Paper paper = bulletin(NOVEMBER, Languages.ENGLISH);
    assertThat(text(paper))
        .contains("1. Overview", "4. What is asked", "Social card (Social office)")
        .doesNotContain("‹")
        .doesNotContainPattern("[，。；：]");
    pdf(paper, "bulletin-2026-11-en");
  }

  @Test
  void aFigureFitsOnOnePageWithThreeCasesWorkedOut() throws IOException {
    Paper paper = reports.figure(KEPT, OF_NOVEMBER, Languages.CHINESE).orElseThrow();
    byte[] pdf = pdf(paper, "promise_kept_rate");
    assertThat(pages(pdf)).isOne();
    assertThat(text(paper))
        .contains(
            "答记者问：承诺兑现率",
            "承诺兑现率为78.9%",
            "例1（计入分子）：办件K-0（社保卡申领）：承诺1次，实际1次，兑现",
            "例2（只计入分母）：办件C-1",
            "第1次区大厅，收件当日",
            "例3（无法判定）：办件U-0",
            "还原结果尚无外部核对")
        .doesNotContain("s1");
    try (XWPFDocument document = docx(paper, "promise_kept_rate")) {
      assertThat(text(document)).contains("怎么算的？");
    }
  }

  @Test
  void everyMeasureHasItsPage() {
    for (MeasureDefinition measure : Measures.all()) {
      for (Locale language : Languages.ALL) {
        Paper paper = reports.figure(measure, Filter.NONE, language).orElseThrow();
        assertThat(text(paper)).as(measure.id()).doesNotContain("‹", "null");
        byte[] pdf = reports.write(paper, PaperFormat.PDF);
        assertThat(pages(pdf)).as(measure.id() + language).isOne();
      }
    }
  }

  @Test
  void aPageShowsThePaperAndGivesItsTwoFiles() {
    assertThat(open("report?p=2026-11"))
        .contains("关于2026年11月", "一、总体情况", "↓ bulletin-2026-11.docx", "↓ bulletin-2026-11.pdf");
    assertThat(open("report")).contains("关于2026年10月", "所选时期不是一个月");
    assertThat(open("report?p=2026-11&measure=promise_kept_rate"))
        .contains("答记者问：承诺兑现率", "↓ promise_kept_rate.docx");
    assertThat(open("lead?p=2026-11")).contains("生成督查通报", "答记者问一页");
  }

  @Test
  @WithPerson(role = Role.AUDITOR)
  void whoTakesNothingAwayFindsNoPaper() {
    assertThat(open("lead?p=2026-11")).doesNotContain("生成督查通报", "答记者问一页");
    assertThat(open("report?p=2026-11")).doesNotContain("一、总体情况");
  }

  private String open(String location) {
    UI.getCurrent().setLocale(Languages.CHINESE);
    Go.to(UI.getCurrent(), location);
    roundTrip();
    roundTrip();
    Component page =
        find(Main.class).exists()
            ? find(Main.class).all().getFirst()
            : (Component) getCurrentView();
    return page.getElement().getTextRecursively();
  }

  private Paper bulletin(YearMonth month, Locale language) {
    return reports.bulletin(month, Filter.NONE, language).orElseThrow();
  }

  private XWPFDocument docx(Paper paper, String name) throws IOException {
    byte[] file = reports.write(paper, PaperFormat.DOCX);
    keep(name + ".docx", file);
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private byte[] pdf(Paper paper, String name) throws IOException {
    byte[] file = reports.write(paper, PaperFormat.PDF);
    keep(name + ".pdf", file);
    return file;
  }

  /** To be looked at. */
  private static void keep(String name, byte[] file) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "papers"));
    Files.write(folder.resolve(name), file);
  }

  private static String plain(String shown) {
    return shown.replace(" – ", "—").replace(" 万", "万");
  }

  static String text(Paper paper) {
    return paper.blocks().stream().map(Block::toString).collect(Collectors.joining("\n"));
  }

  private static String text(XWPFDocument document) {
    return document.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
  }

  private static String text(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    List<String> pages = new ArrayList<>();
    for (int i = 1; i <= reader.getNumberOfPages(); i++) {
      pages.add(extractor.getTextFromPage(i));
    }
    return String.join("\n", pages);
  }

  private static int pages(byte[] pdf) {
    try {
      return new PdfReader(pdf).getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long fontsHeld(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    long held = 0;
    for (int i = 0; i < reader.getXrefSize(); i++) {
      held +=
          reader.getPdfObject(i) instanceof PdfDictionary object
                  && object.contains(PdfName.FONTFILE3)
              ? 1
              : 0;
    }
    return held;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("reports");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
