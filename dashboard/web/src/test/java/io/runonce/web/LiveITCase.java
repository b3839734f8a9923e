package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.alerts.Alerts;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.people.Role;
import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Sight;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.store.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The page of what is so now, over what the watch has written. */
@SpringBootTest(
    classes = {Dashboard.class, LiveITCase.OnTestDistrict.class},
    properties = "spring.main.allow-bean-definition-overriding=true")
@WithPerson(role = Role.SUPERVISOR)
class LiveITCase extends SpringBrowserlessTest {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);
  private static final Instant NOW = TestDistrict.NOW;
  private static final Instant DAY = OffsetDateTime.parse("2026-11-20T00:00:00+08:00").toInstant();
  private static Instant clock = NOW;

  @Autowired private Alerts alerts;

  @TestConfiguration
  static class OnTestDistrict {
    @Bean
    WebSettings webSettings() {
      return DISTRICT.settings();
    }

    @Bean
    Clock clock() {
      return new Clock() {
        @Override
        public Instant instant() {
          return clock;
        }

        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return Clock.fixed(clock, zone);
        }
      };
    }

    @Bean
    Executor loads() {
      return Runnable::run;
    }
  }

  @BeforeEach
  void nothingYet() {
    UI.getCurrent().setLocale(Locale.forLanguageTag("zh-CN"));
    clock = clock.plus(Duration.ofHours(1));
    for (String table : List.of("alert", "alert_seen", "live_window", "live_watch")) {
      DISTRICT.writer().execute(Statement.of("TRUNCATE TABLE " + table + " SYNC"));
    }
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
  void withoutAWatchItSaysSoAndHowToStartIt() {
    String page = open("live");
    assertThat(heading()).isEqualTo("目前没有进行中的预警");
    assertThat(page).contains("值守尚未运行", "./runonce up", "今天还没有叫号记录", "本类没有预警");
  }

  @Test
  void aWatchThatSleepsIsTold() {
    awake(clock.minus(Duration.ofMinutes(5)));
    assertThat(open("live")).contains("没有更新");
    awake(clock);
    clock = clock.plusSeconds(5);
    assertThat(open("live")).doesNotContain("没有更新");
  }

  @Test
  void queuesAndHotspotsAreToldWithWhatIsUsual() {
    awake(clock);
    window(
        "HALL",
        "location_id",
        "L1",
        "waiting",
        12,
        "longest",
        47.0,
        "called",
        9,
        "abandoned",
        2,
        "wait_p50",
        11.0,
        "wait_p90",
        32.0,
        "faulty",
        3,
        "last_at",
        clock);
    insert(
        "live_window",
        "kind",
        "HALL_HOUR",
        "window_start",
        DAY.plus(Duration.ofHours(9)).minusMillis(1),
        "window_end",
        clock,
        "region_code",
        "330111",
        "location_id",
        "L1",
        "events",
        20,
        "called",
        18,
        "wait_p50",
        8.0,
        "wait_p90",
        21.0,
        "computed_at",
        clock);
    window(
        "HOTSPOT_CONSULTATION",
        "department_code",
        "D1",
        "item_code",
        "I1",
        "dimension",
        "ITEM",
        "events",
        18,
        "usual",
        2.3);
    window(
        "HOTSPOT_SEARCH",
        "department_code",
        "D1",
        "topic",
        "居住证",
        "dimension",
        "TOPIC",
        "events",
        4);
    alert(
        "h1",
        "HOTSPOT_CONSULTATION",
        "item_code",
        "I1",
        "dimension",
        "ITEM",
        "value",
        18,
        "peak",
        18,
        "usual",
        2.3,
        "evidence",
        List.of("30303030303030303030303030303037"));

    String page = open("live");
    assertThat(page)
        .contains("各大厅共 12 人等候，最久在区大厅，已等 47 分钟", "2 / 11", "3 张时钟有误", "8 / 21")
        .contains("1 个咨询或搜索热点", "社保卡申领", "2.3", "主题“居住证”", "历史不足");
    assertThat(page).contains("社保卡申领：一小时咨询 18 次，平常 2.3 次");
  }

  @Test
  void aSupervisorMarksAnAlertAsSeenAndItIsKeptByWhomAndWhen() {
    awake(clock);
    red("r1", "O-1", "D1");
    open("live");
    assertThat(heading()).isEqualTo("进行中的预警 1 条，其中 1 条无人查看");
    test(find(Button.class).withText("标为已查看").single()).click();

    List<Row> seen = rows("SELECT * FROM alert_seen");
    assertThat(seen)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.string("alert_id")).isEqualTo("r1");
          assertThat(row.string("person")).isEqualTo("supervisor");
          assertThat(row.string("role")).isEqualTo("SUPERVISOR");
          assertThat(row.instant("at")).isEqualTo(clock);
        });
    clock = clock.plusSeconds(5);
    assertThat(open("live?tab=red")).contains("supervisor 已查看", "应于 2026-11-10 办结");
    assertThat(find(Button.class).withText("标为已查看").exists()).isFalse();
  }

  @Test
  void oneThatComesAgainHasNotBeenSeen() {
    awake(clock);
    red("r1", "O-1", "D1");
    insert("alert_seen", "alert_id", "r1", "times", 1, "person", "zhang", "at", clock);
    assertThat(open("live")).contains("zhang 已查看");
    red("r1", "O-1", "D1", "times", 2, "version", 2);
    clock = clock.plusSeconds(5);
    assertThat(open("live")).contains("第 2 次预警").doesNotContain("zhang");
  }

  @Test
  void whatHasEndedStaysForADay() {
    awake(clock);
    red("r1", "O-1", "D1", "ended_at", clock.minus(Duration.ofHours(2)));
    red("r2", "O-2", "D1", "ended_at", clock.minus(Duration.ofHours(30)));
    assertThat(open("live?tab=red")).contains("O-1", "已解除").doesNotContain("O-2");
    assertThat(heading()).isEqualTo("目前没有进行中的预警");
  }

  @Test
  void evidenceLeadsToTheRecords() {
    awake(clock);
    alert(
        "h1",
        "HOTSPOT_CONSULTATION",
        "item_code",
        "I1",
        "dimension",
        "ITEM",
        "value",
        18,
        "peak",
        18,
        "evidence",
        List.of("30303030303030303030303030303037"));
    open("live?tab=hotspot");
    test(find(Button.class).withText("记录 1 条").single()).click();
    assertThat(find(Dialog.class).single().getElement().getTextRecursively())
        .contains("303030303030");
    assertThat(open("event/30303030303030303030303030303037")).contains("咨询");
  }

  @Test
  @WithPerson(role = Role.LEADER)
  void aLeaderReadsOnly() {
    awake(clock);
    red("r1", "O-1", "D1");
    assertThat(open("live")).contains("O-1");
    assertThat(find(Button.class).withText("标为已查看").exists()).isFalse();
  }

  @Test
  @WithPerson(role = Role.DEPARTMENT, departments = "D1")
  void aDepartmentSeesItsOwnAlertsAndNobodyElses() {
    awake(clock);
    red("r1", "O-1", "D1");
    red("r2", "B-3", "D2");
    alert("q1", "QUEUE", "location_id", "L1", "dimension", "WAIT", "peak", 7);
    window("HALL", "location_id", "L1", "waiting", 12);
    String page = open("live");
    assertThat(heading()).isEqualTo("进行中的预警 1 条，其中 1 条无人查看");
    assertThat(page).contains("O-1", "只给不限部门的人员查看").doesNotContain("B-3", "区大厅");
  }

  @Test
  void whatIsAnothersIsNotMarked() {
    red("r2", "B-3", "D2");
    Scope d1 = Scope.departments(List.of("D1"));
    AuditLog.Person person = new AuditLog.Person("li", "SUPERVISOR");
    assertThat(Sight.as(() -> d1, () -> alerts.seen(List.of("r2"), person))).isTrue();
    assertThat(rows("SELECT * FROM alert_seen")).isEmpty();
  }

  @Test
  @WithPerson(role = Role.PLANNER)
  void aPlannerIsToldWhoMaySeeIt() {
    assertThat(open("live")).contains("您的角色不能查看此页");
  }

  @Test
  void theSamePageInEnglish() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    awake(clock);
    red("r1", "O-1", "D1");
    assertThat(open("live?tab=red&lang=en")).contains("was due 2026-11-10", "Mark as seen");
  }

  private static void awake(Instant at) {
    for (String part : List.of("TURN", "EVENTS", "CASES")) {
      insert("live_watch", "part", part, "watched_at", at);
    }
  }

  private static void window(String kind, Object... pairs) {
    Map<String, Object> row = row(pairs);
    row.putAll(
        row(
            "kind",
            kind,
            "window_start",
            DAY,
            "window_end",
            clock,
            "region_code",
            "330111",
            "computed_at",
            clock));
    DISTRICT.writer().insert("live_window", List.of(row));
  }

  private static void red(String id, String caseNo, String department, Object... pairs) {
    Map<String, Object> row = row(pairs);
    row.put("case_no", caseNo);
    row.put("department_code", department);
    row.put("item_code", "I1");
    row.put("due_date", LocalDate.of(2026, 11, 10));
    alert(id, "DEADLINE_RED", row);
  }

  private static void alert(String id, String kind, Object... pairs) {
    Map<String, Object> row = row(pairs);
    alert(id, kind, row);
  }

  private static void alert(String id, String kind, Map<String, Object> row) {
    row.putAll(
        row(
            "alert_id",
            id,
            "kind",
            kind,
            "slot",
            id,
            "region_code",
            "330111",
            "raised_at",
            clock.minus(Duration.ofMinutes(3)),
            "noticed_at",
            clock));
    row.putIfAbsent("times", 1);
    row.putIfAbsent("version", 1);
    if (kind.startsWith("HOTSPOT")) {
      row.putIfAbsent("department_code", "D1");
    }
    DISTRICT.writer().insert("alert", List.of(row));
  }

  private static void insert(String table, Object... pairs) {
    DISTRICT.writer().insert(table, List.of(row(pairs)));
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  private static List<Row> rows(String sql) {
    return DISTRICT.writer().query(Statement.of(sql));
  }

  private String open(String location) {
    Go.to(UI.getCurrent(), location);
    roundTrip();
    roundTrip();
    return find(Main.class).exists()
        ? find(Main.class).all().getFirst().getElement().getTextRecursively()
        : ((com.vaadin.flow.component.Component) getCurrentView())
            .getElement()
            .getTextRecursively();
  }

  private String heading() {
    return find(H1.class).all().getFirst().getText();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("live");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
