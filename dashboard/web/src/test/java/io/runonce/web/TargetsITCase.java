package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import io.runonce.measures.Dimension;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.MeasureService;
import io.runonce.measures.Measures;
import io.runonce.measures.ReaderScope;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.people.Role;
import io.runonce.web.reference.Reference;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.targets.TargetBook;
import io.runonce.web.targets.TargetCheck;
import io.runonce.web.targets.TargetDraft;
import io.runonce.web.targets.TargetLight;
import io.runonce.web.targets.TargetRefusal;
import io.runonce.web.targets.TargetService;
import io.runonce.web.targets.TargetStanding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Targets on a real engine, in December: November, with all cases of the district, is over. */
@SpringBootTest(
    classes = {Dashboard.class, TargetsITCase.OnTestDistrict.class},
    properties = "spring.main.allow-bean-definition-overriding=true")
@WithPerson(role = Role.LEADER)
class TargetsITCase extends SpringBrowserlessTest {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);
  private static final Instant NOW = Instant.parse("2026-12-05T04:00:00Z");
  private static final TargetDraft.Setter SETTER = new TargetDraft.Setter("leader", "LEADER", NOW);

  @Autowired private TargetBook book;
  @Autowired private TargetService service;
  @Autowired private Reference reference;

  @TestConfiguration
  static class OnTestDistrict {
    @Bean
    WebSettings webSettings() {
      return DISTRICT.settings();
    }

    @Bean
    Clock clock() {
      return new Ticking();
    }

    @Bean
    Executor loads() {
      return Runnable::run;
    }
  }

  /** Moves on whenever it is read, so that no answer counts as fresh. */
  private static final class Ticking extends Clock {
    private final AtomicLong seconds = new AtomicLong();

    @Override
    public Instant instant() {
      return NOW.plusSeconds(3 * seconds.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
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
  void aTargetThatIsDueAndMissedIsRedAndSaysItsOldValueOnceLowered() {
    set("promise_kept_rate", "", "2026-10", "2026-11", "95%", "2026-10=93%");
    String page = open("targets");
    assertThat(page).contains("红灯 · 到期未达", "78.9%", "目标 95.0%", "分管副区长");
    lower("promise_kept_rate", "2026-10");
    String lowered = open("targets");
    assertThat(lowered)
        .contains("原目标 95.0%（至 2026-11-30）", "改为 60.0%（至 2026-11-30）", "区里调低", "红灯 · 到期未达");
  }

  @Test
  void theFigureOfAMonthIsTheMeasuresForTheSameFilter() {
    set("promise_broken_rate", "D1", "2026-11", "2027-03", "5%", "2026-11=10%");
    TargetStanding target = standing("promise_broken_rate");
    TargetCheck check = target.last().orElseThrow();
    MeasureResult figure =
        new MeasureService(DISTRICT.writer())
            .directly()
            .figure(
                Measures.byId("promise_broken_rate").orElseThrow(),
                Filters.NONE
                    .with(Dimension.DEPARTMENT, "D1")
                    .between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                MeasureQuery.LIVING,
                ReaderScope.everything());
    assertThat(check.figure()).isNotNull();
    assertThat(check.figure().numerator()).isEqualTo(figure.numerator()).isEqualTo(8.0);
    assertThat(check.figure().value()).isEqualTo(figure.value());
    assertThat(check.figure().chance()).isEqualTo(figure.chance());
    assertThat(check.light()).isEqualTo(TargetLight.BEHIND);
    assertThat(open("targets?dept=D1")).contains("黄灯 · 落后计划", "21.1%", "计划 10.0%");
  }

  @Test
  void anIntervalAcrossThePlanIsSaidInWords() {
    set("on_time_rate", "", "2026-11", "2026-12", "99%", "2026-11=97%");
    set("early_rate", "", "2026-12", "2027-12", "50%", "");
    assertThat(standing("on_time_rate").light()).isEqualTo(TargetLight.UNCLEAR);
    assertThat(open("targets")).contains("与计划无法区分", "首月未结束");
  }

  @Test
  void ofTwoWhoChangeATargetAtOnceOneIsTold() {
    set("first_time_rate", "", "2026-11", "2026-12", "80%", "");
    lower("first_time_rate", "2026-11");
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() -> lower("first_time_rate", "2026-11", 2))
        .satisfies(e -> assertThat(e.why()).isEqualTo(TargetRefusal.Why.CHANGED_MEANWHILE));
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() -> set("first_time_rate", "", "2026-11", "2026-12", "80%", ""))
        .satisfies(e -> assertThat(e.why()).isEqualTo(TargetRefusal.Why.EXISTS));
  }

  @Test
  @WithPerson(role = Role.DEPARTMENT, departments = "D1")
  void aDepartmentSeesItsOwnAndSetsNone() {
    DISTRICT.target("appeal_rate", "", 3.0);
    DISTRICT.target("response_rate", "D1", 0.5);
    assertThat(open("targets")).contains("主动评价率").doesNotContain("诉求率");
    assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("新设目标");
    assertThatExceptionOfType(TargetRefusal.class)
        .isThrownBy(() -> set("zero_visit_rate", "", "2026-11", "2026-12", "80%", ""))
        .satisfies(e -> assertThat(e.why()).isEqualTo(TargetRefusal.Why.NOT_YOURS));
  }

  @Test
  void theGoalOfACardIsTheTargetThatWasSet() {
    set("satisfaction_rate", "", "2026-11", "2026-12", "98%", "");
    assertThat(open("lead")).contains("目标 98.0%");
  }

  private void set(
      String measure, String department, String from, String due, String value, String nodes) {
    TargetDraft draft =
        new TargetDraft(measure, "", department, "分管副区长", from, due, value, nodes, "工作要点", "");
    book.append(List.of(draft.revision(1, reference.names(), SETTER)));
  }

  private void lower(String measure, String from) {
    lower(measure, from, 2);
  }

  private void lower(String measure, String from, int number) {
    String due = from.equals("2026-10") ? "2026-11" : "2026-12";
    TargetDraft draft =
        new TargetDraft(measure, "", "", "分管副区长", from, due, "60%", "", "工作要点", "区里调低");
    book.append(List.of(draft.revision(number, reference.names(), SETTER)));
  }

  private TargetStanding standing(String measure) {
    return service.read(Filter.NONE).stream()
        .filter(target -> target.measure().id().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private String open(String location) {
    Go.to(UI.getCurrent(), location);
    roundTrip();
    roundTrip();
    assertThat(find(H1.class).all()).isNotEmpty();
    Component page =
        find(Main.class).exists()
            ? find(Main.class).all().getFirst()
            : (Component) getCurrentView();
    return page.getElement().getTextRecursively();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("targets");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
