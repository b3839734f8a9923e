package io.runonce.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import io.runonce.measures.Dimension;
import io.runonce.measures.ExportFormat;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.MeasureService;
import io.runonce.measures.Measures;
import io.runonce.measures.ReaderScope;
import io.runonce.web.anatomy.AnatomyService;
import io.runonce.web.anatomy.CaseProcess;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Cuts;
import io.runonce.web.anatomy.GuideService;
import io.runonce.web.anatomy.MaterialUse;
import io.runonce.web.anatomy.Part;
import io.runonce.web.anatomy.Wait;
import io.runonce.web.cases.RowsService;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.inspect.Queues;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.items.ItemStandings;
import io.runonce.web.items.RankedItems;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.lead.DepartmentGap;
import io.runonce.web.lead.DepartmentGaps;
import io.runonce.web.live.NotYetException;
import io.runonce.web.people.Role;
import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Sight;
import io.runonce.web.settings.WebSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Every page on a real engine, without a browser. */
@SpringBootTest(
    classes = {Dashboard.class, PagesITCase.OnTestDistrict.class},
    properties = "spring.main.allow-bean-definition-overriding=true")
@WithPerson(role = Role.LEADER)
class PagesITCase extends SpringBrowserlessTest {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);

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

  @BeforeEach
  void chinese() {
    UI.getCurrent().setLocale(Locale.forLanguageTag("zh-CN"));
  }

  @AfterAll
  static void stop() throws IOException {
    DISTRICT.close();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void theLeadersDeskSaysTheRateItsRangeAndTheCostliestItem() {
    String page = open("lead");
    assertThat(heading()).contains("承诺兑现率");
    assertThat(page).contains("承诺兑现率", "社保卡申领", "未一次性告知", "区大厅", "可判定");
  }

  @Test
  void aDepartmentsDumbbellIsTheMeasureForTheSameFilter() {
    DISTRICT.applications();
    Filter filter = Filter.NONE.withPeriod(Period.of("2026-11").orElseThrow());
    List<DepartmentGap> gaps = departments.read(filter);
    List<MeasureResult> told =
        new MeasureService(DISTRICT.writer())
            .directly()
            .run(
                MeasureQuery.of(Measures.byId(DepartmentGaps.MEASURE).orElseThrow())
                    .where(
                        Filters.NONE.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))
                    .by(Dimension.DEPARTMENT),
                ReaderScope.everything());
    assertThat(gaps).hasSize(1).extracting(DepartmentGap::gap).isEqualTo(told);
    DepartmentGap gap = gaps.getFirst();
    assertThat(gap.gap().numerator()).isEqualTo(20.0);
    assertThat(gap.promised()).isEqualTo(1.0);
    assertThat(gap.low()).isEqualTo(1.5);
    assertThat(gap.high()).isEqualTo(1.75);
    assertThat(open("lead?p=2026-11")).contains("人社局差距居前（承诺 1.00 次、实际 1.50–1.75 次）");
  }

  @Test
  void theLastWeekIsHeldAgainstTheOneBeforeInWords() {
    assertThat(open("lead")).contains("上周与前一周均无足够办件可比", "2026-11-09 至 2026-11-15");
  }

  @Test
  void whatCardsAreHeldAgainstIsInTheAddress() {
    assertThat(open("lead?cmp=base")).contains("改革前没有可比的数", "与改革前相比：本数即差额");
    assertThat(open("lead?cmp=target")).contains("未设目标");
    assertThat(open("lead?cmp=year")).contains("近30天较去年同期：不可比");
    assertThat(open("lead?cmp=moon")).contains("cmp");
  }

  @Test
  void theRowsBehindAFigureAreAsManyAsItCounts() {
    open("cases?measure=promise_kept_rate&f=numerator");
    assertThat(heading()).contains("30");
    open("cases?measure=promise_kept_rate&f=undecided");
    assertThat(heading()).contains("2");
    open("cases?measure=promise_kept_rate&f=excluded");
    assertThat(heading()).contains("3");
  }

  @Test
  void anItemSaysPromiseAndRealityAndWhereTripsHappen() {
    String page = open("item/I1");
    assertThat(heading()).contains("社保卡申领：承诺 1.00 次", "未兑现", "未一次性告知");
    assertThat(page).contains("收件 → 要求补正", "区大厅", "减少跑动次数", "居民户口簿", "1 处指南与清单不一致", "咨询了什么");
  }

  @Test
  void aDepartmentListsItsItems() {
    String page = open("department/D1");
    assertThat(heading()).contains("人社局：承诺 1.00 次");
    assertThat(page).contains("1 个事项中 1 个有未兑现", "社保卡申领");
  }

  @Test
  void anItemThatNobodyFiledSaysSo() {
    open("item/NOTHING");
    assertThat(heading()).contains("NOTHING").contains("无从判断");
  }

  @Test
  void itemsAreListedWithTheirInterval() {
    String page = open("lead/items");
    assertThat(heading()).contains("1 个事项中 1 个有未兑现");
    assertThat(page).contains("社保卡申领", "21.1%", "11.1%–36.3%");
  }

  @Test
  void whatRowsOfOlderRulesDoNotTellIsNotShownAsNothing() {
    Filter item = Filter.NONE.withItem("I9");
    DISTRICT.closeOld("OLD-1", "I9", 3, false);
    // Somebody who has not asked before: what is known is known for a while.
    Scope newcomer = Scope.regions(List.of("330111"));
    assertThatThrownBy(() -> Sight.as(() -> newcomer, () -> cuts.parts(Cut.PATH, item)))
        .isInstanceOfSatisfying(
            NotYetException.class, later -> assertThat(later.textKey()).isEqualTo("state.older"));
    assertThat(Sight.as(() -> newcomer, () -> cuts.parts(Cut.VERSION, item))).hasSize(1);
    assertThat(Sight.as(() -> newcomer, () -> cuts.parts(Cut.PATH, Filter.NONE.withItem("I1"))))
        .isNotEmpty();
    DISTRICT.closeOld("OLD-1", "I9", 4, true);
    assertThat(Sight.as(() -> newcomer, () -> cuts.parts(Cut.PATH, item))).isEmpty();
  }

  @Test
  void everyPartOfACutOpensAsManyRowsAsItCounts() {
    for (Cut cut : Cut.values()) {
      List<Part> parts = cuts.parts(cut, Filter.NONE);
      assertThat(parts).as(cut.name()).isNotEmpty();
      for (Part part : parts) {
        assertThat(cuts.rows(cut, part.key(), Filter.NONE, 1_000))
            .as(cut + " " + part)
            .hasSize((int) part.rows());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(rows.file(cut, part.key(), Filter.NONE).write(ExportFormat.CSV, file).rows())
            .as(cut + " " + part + " as a file")
            .isEqualTo(part.rows());
        assertThat(file.toString(UTF_8).lines()).hasSize((int) part.rows() + 1);
        open("cases?cut=" + cut.key() + "&part=" + URLEncoder.encode(part.key(), UTF_8));
        assertThat(heading()).as(cut + " " + part).endsWith("：" + part.rows() + " 行");
      }
    }
  }

  @Test
  void whatIsAddedUpIsWhatItsRowsAre() {
    for (Filter filter :
        List.of(Filter.NONE, Filter.NONE.withItem("I1"), Filter.NONE.withDepartment("D1"))) {
      assertThat(anatomy.primaryCauses(filter)).isEqualTo(cuts.parts(Cut.PRIMARY_CAUSE, filter));
      assertThat(anatomy.causes(filter)).isEqualTo(cuts.parts(Cut.CAUSE, filter));
      assertThat(anatomy.grades(filter)).isEqualTo(cuts.parts(Cut.GRADE, filter));
      queues
          .counts(filter)
          .forEach((queue, count) ->
              assertThat(queues.page(queue, filter, 0, 1_000))
                  .as("%s under %s", queue, filter)
                  .hasSize(Math.toIntExact(count)));
    }
  }

  @Test
  void causesAndPromiseOfAnItemAreTheMeasures() {
    Filter item = Filter.NONE.withItem("I1");
    MeasureResult broken =
        figures.figure(Measures.byId(RankedItems.MEASURE).orElseThrow(), item).orElseThrow();
    ItemStanding standing = standings.whole(item);
    assertThat(broken.numerator()).isEqualTo(8.0).isEqualTo((double) standing.broken());
    assertThat(broken.denominator()).isEqualTo(38.0).isEqualTo((double) standing.judged());
    assertThat(cuts.parts(Cut.PRIMARY_CAUSE, item))
        .containsExactly(new Part("REPEATED_CORRECTION", 8, 0));
  }

  @Test
  void aTripBelongsToTheWayOnWhichItBegan() {
    CaseProcess process = anatomy.process(Filter.NONE);
    assertThat(process.edges())
        .extracting(CaseProcess.Edge::key, CaseProcess.Edge::times, CaseProcess.Edge::trips)
        .containsExactlyInAnyOrder(
            tuple("START>RECEIVED", 1L, 1L),
            tuple("RECEIVED>CORRECTION_REQUESTED", 1L, 0L),
            tuple("CORRECTION_REQUESTED>CORRECTION_RECEIVED", 1L, 1L),
            tuple("CORRECTION_RECEIVED>CLOSED", 1L, 0L),
            tuple("CLOSED>AFTER", 1L, 1L));
    assertThat(process.edges())
        .filteredOn(edge -> edge.to().equals("CORRECTION_RECEIVED"))
        .allSatisfy(edge -> assertThat(edge.days()).isCloseTo(2.168, within(0.001)));
    assertThat(process.edges())
        .filteredOn(edge -> edge.to().equals(CaseProcess.AFTER))
        .extracting(CaseProcess.Edge::futile)
        .containsExactly(1L);
  }

  @Test
  void waitsAreFromTakingToTheFirstCall() {
    assertThat(anatomy.waits(Filter.NONE)).containsExactly(new Wait(1, 9, 1, 1, 12.0, 12.0));
  }

  @Test
  void whatTheSamePeopleGaveBeforeCouldBeShared() {
    assertThat(guides.materials(Filter.NONE.withItem("I1")))
        .containsExactlyInAnyOrder(
            new MaterialUse("M1", true, true, 2, 1, 0),
            new MaterialUse("M9", false, false, 0, 0, 1));
  }

  @Test
  void oneThingsSayWhatIsLateAndWhichStagesTheyCover() {
    String page = open("one-things");
    assertThat(heading()).isEqualTo("重点事项清单应落地 2 项，已落地 1 项；逾期未落地 1 项：教育入学一件事等");
    assertThat(page).contains("逾期未落地", "已落地", "1 / 1 项已联办", "个人全生命周期");
  }

  @Test
  void aWallShowsFiguresAndNoCase() {
    String page = open("screen/lead");
    assertThat(page).contains("承诺兑现率", "社保卡申领", "无个人信息", "暂停").doesNotContain("C-1");
    assertThat(open("screen/hall")).contains("等候时间中位数");
  }

  @Test
  void aCaseTellsEachVisitWithItsRecords() {
    String page = open("case/C-1");
    assertThat(heading()).isEqualTo("承诺 1 次，实际 3–4 次：未兑现");
    assertThat(page).contains("第 1 次", "第 2 次", "超承诺", "区大厅", "要求补正", "A12");
  }

  @Test
  void aRecordIsShownAsItWasLanded() {
    String page = open("event/30303030303030303030303030303032");
    assertThat(heading()).contains("收件");
    assertThat(page).contains("hall", "C-1");
  }

  @Test
  void theQueueCountsWhatIsRed() {
    open("inspect");
    assertThat(heading()).contains("红灯 1 件");
  }

  @Test
  void withoutARankingThePageNamesTheCommand() {
    String page = open("plan");
    if (page.contains("还没有候选排名")) {
      assertThat(page).contains("./runonce rank");
      DISTRICT.rank();
    }
  }

  @Test
  void dataHealthCountsRejectsByReason() {
    String page = open("data");
    assertThat(page).contains("时间无法识别", "区大厅", "无叫号源");
  }

  @Test
  @WithPerson(role = Role.SYSTEM_ADMINISTRATOR)
  void landingIsTheLedgersAndSaysHowItWent() {
    assertThat(open("ingest")).contains("这段时间没有新数据").doesNotContain("消息主题：");
    LandedBatch.insert(DISTRICT.writer(), TestDistrict.NOW);
    LandedBatch.backlog(DISTRICT.writer(), TestDistrict.NOW, "");
    String page = open("ingest?tab=6h");
    assertThat(heading()).isEqualTo("近 6 小时落库 5 条，未接收 2 条；最近一批在 2026-11-20 12:00");
    assertThat(page).contains("2 条（25.0%）", "1 批，每批中位 8 条", "时间无法识别 (BAD_TIME)", "events/0");
    assertThat(page).contains("一批用时：中位 250 毫秒", "延迟：中位 4.0 秒").contains("120 毫秒");
    assertThat(page).as("a batch cut short").doesNotContain("events/1");
    assertThat(page).contains("至多 1,200 条待落库，最早一条已等 1.6 分钟", "backlog/0", "正在读取");

    LandedBatch.backlog(
        DISTRICT.writer(), TestDistrict.NOW.plusSeconds(1), "it refuses the sign-in");
    assertThat(open("ingest?tab=7d")).contains("落后多少不明", "消息代理不让读", "it refuses the sign-in");
  }

  @Test
  void theMethodPagePrintsEveryMeasureAndWhatTheRulesChanged() {
    assertThat(open("method")).contains("promise_kept_rate", "trips_saved", "今日算例", "规则变更记录");
  }

  @Test
  @WithPerson(role = Role.SECURITY_ADMINISTRATOR)
  void whoMayNotSeeFiguresIsToldNoneOnTheMethodPage() {
    assertThat(open("method")).contains("promise_kept_rate").doesNotContain("今日算例");
  }

  @Test
  @WithPerson(role = Role.PLANNER)
  void aPlannerIsToldWhoMayInspect() {
    assertThat(open("inspect")).contains("您的角色不能查看此页");
  }

  @Test
  void unknownPartsOfAnAddressAreNamed() {
    assertThat(open("lead?colour=red&p=2026-13")).contains("colour, p");
  }

  @Autowired private DepartmentGaps departments;
  @Autowired private RowsService rows;
  @Autowired private Cuts cuts;
  @Autowired private Queues queues;
  @Autowired private AnatomyService anatomy;
  @Autowired private GuideService guides;
  @Autowired private Figures figures;
  @Autowired private ItemStandings standings;

  private String open(String location) {
    Go.to(UI.getCurrent(), location);
    roundTrip();
    roundTrip();
    return text(main());
  }

  private Component main() {
    return find(Main.class).exists()
        ? find(Main.class).all().getFirst()
        : (Component) getCurrentView();
  }

  private String heading() {
    return find(H1.class).all().getFirst().getText();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("district");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
