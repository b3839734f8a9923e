package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.people.Role;
import io.runonce.web.settings.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  void theRowsBehindAFigureAreAsManyAsItCounts() {
    open("cases?measure=promise_kept_rate&f=numerator");
    assertThat(heading()).contains("30");
    open("cases?measure=promise_kept_rate&f=undecided");
    assertThat(heading()).contains("2");
    open("cases?measure=promise_kept_rate&f=excluded");
    assertThat(heading()).contains("3");
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
  void theMethodPagePrintsEveryMeasure() {
    assertThat(open("method")).contains("promise_kept_rate", "trips_saved");
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
