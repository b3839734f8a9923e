package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import io.runonce.measures.Dimension;
import io.runonce.measures.Export;
import io.runonce.measures.ExportFormat;
import io.runonce.measures.Exports;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.Measures;
import io.runonce.measures.RowPart;
import io.runonce.warehouse.Statement;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Cuts;
import io.runonce.web.anatomy.Part;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.cases.RowsService;
import io.runonce.web.figures.MyMeasures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.paper.Paper;
import io.runonce.web.people.Role;
import io.runonce.web.report.Reports;
import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Sight;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A person of one department tries all that is another's, by every route, filter and export. */
@SpringBootTest(
    classes = {Dashboard.class, ScopeITCase.OnTestDistrict.class},
    properties = "spring.main.allow-bean-definition-overriding=true")
@WithPerson(role = Role.DEPARTMENT, departments = "D1")
class ScopeITCase extends SpringBrowserlessTest {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);
  private static final TestNeighbour NEIGHBOUR = new TestNeighbour(DISTRICT.writer());
  private static final Scope OF_D1 = Scope.departments(List.of("D1"));
  private static final Scope OF_330111 = Scope.regions(List.of("330111"));
  private static final List<String> PAGES =
      List.of(
          "lead",
          "lead/items",
          "item/I1",
          "department/D1",
          "department/D2",
          "one-things",
          "targets",
          "screen/lead",
          "screen/hall",
          "inspect",
          "live",
          "live?tab=red",
          "cases",
          "plan",
          "report",
          "data",
          "method",
          "people",
          "audit",
          "ingest",
          "system");
  private static final List<String> FILTERS =
      List.of("", "dept=D2", "area=330112", "item=I1", "dept=D2&area=330112&item=I1");

  /** Every figure of both scopes before the neighbour's rows came. */
  private static List<String> before = List.of();

  @Autowired private MyMeasures measures;
  @Autowired private CaseFiles files;
  @Autowired private Cuts cuts;
  @Autowired private RowsService behind;
  @Autowired private Store store;
  @Autowired private Reports reports;

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
  void neighbour() {
    UI.getCurrent().setLocale(Locale.forLanguageTag("zh-CN"));
    if (before.isEmpty()) {
      NEIGHBOUR.share();
      before = figures();
      NEIGHBOUR.moveIn();
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
  void noPageUnderAnyFilterTellsOfTheNeighbour() {
    for (String page : PAGES) {
      for (String filter : FILTERS) {
        String place = page + (page.contains("?") ? "&" : "?") + filter;
        assertSilent(place, open(place));
      }
    }
  }

  @Test
  void rowsOfNoMeasureTellOfTheNeighbour() {
    for (MeasureDefinition measure : Measures.all()) {
      String place = "cases?measure=" + measure.id();
      assertSilent(place, open(place));
      for (RowPart part : RowPart.values()) {
        for (Scope scope : List.of(OF_D1, OF_330111)) {
          assertSilent(measure.id() + part + scope, rows(measure, part, scope));
        }
      }
    }
  }

  @Test
  void whatTheNeighbourAloneTookIsGivenElsewhereToThoseAloneWhoReadIt() {
    for (Scope scope : List.of(OF_D1, OF_330111)) {
      assertThat(count(Cut.MATERIAL, scope)).isEqualTo(1);
      assertThat(count(Cut.SHAREABLE, scope)).isZero();
    }
    assertThat(count(Cut.SHAREABLE, Scope.everything())).isEqualTo(1);
  }

  private long count(Cut cut, Scope scope) {
    return Sight.as(() -> scope, () -> cuts.count(cut, "M7", Filter.NONE));
  }

  @Test
  void rowsOfNoCutTellOfTheNeighbour() {
    for (Cut cut : Cut.values()) {
      for (Scope scope : List.of(OF_D1, OF_330111)) {
        for (Part part : Sight.as(() -> scope, () -> cuts.parts(cut, Filter.NONE))) {
          List<String> rows = new ArrayList<>();
          Sight.as(() -> scope, () -> cuts.rows(cut, part.key(), Filter.NONE, 1_000))
              .forEach(row -> row.columns().forEach(c -> rows.add(c + "=" + row.value(c))));
          assertThat(rows).as(cut + " " + part + " of " + scope).isNotEmpty();
          assertSilent(cut + " " + part + " of " + scope, rows.toString());
          ByteArrayOutputStream file = new ByteArrayOutputStream();
          Sight.as(() -> scope, () -> behind.file(cut, part.key(), Filter.NONE))
              .write(ExportFormat.CSV, file);
          assertSilent(
              cut + " " + part + " as a file of " + scope, file.toString(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void noExportTellsOfTheNeighbour() {
    DISTRICT.rank();
    for (Export export : Export.values()) {
      for (Scope scope : List.of(OF_D1, OF_330111)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exports(DISTRICT.writer())
            .write(
                export, ExportFormat.CSV, Filters.NONE, MeasureQuery.LIVING, scope.reader(), out);
        assertSilent(export + " of " + scope, out.toString(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void noFigureMovesByTheNeighboursRows() {
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void anothersCaseIsAsUnknownAsNone() {
    for (String route : List.of("case/", "inspect/")) {
      assertThat(open(route + "B-1").replace("B-1", "NONE-1")).isEqualTo(open(route + "NONE-1"));
    }
  }

  @Test
  void anothersRecordIsAsUnknownAsNone() {
    String none = "0".repeat(32);
    String unknown = open("event/" + none);
    assertThat(unknown).contains("不在您的范围内");
    for (String id : List.of(TestNeighbour.RECEIPT, TestNeighbour.APPEAL, TestNeighbour.TICKET)) {
      for (String of : List.of("", "?of=B-1", "?of=C-1", "?of=K-1")) {
        assertThat(open("event/" + id + of).replace(id, none)).as(of).isEqualTo(unknown);
      }
    }
  }

  @Test
  void aSharedVisitIsToldWithoutTheOthersRecords() {
    String page = open("case/C-1");
    assertThat(page).contains("承诺 1 次");
    assertSilent("case/C-1", page);
  }

  @Test
  void evidenceOfOnesOwnCaseIsReadThroughIt() {
    String ticket = "30303030303030303030303030303031";
    assertThat(open("event/" + ticket)).contains("不在您的范围内");
    assertThat(open("event/" + ticket + "?of=C-1")).contains("取号");
  }

  @Test
  @WithPerson(role = Role.SUPERVISOR, regions = "330112")
  void whoIsGivenTheRegionSeesTheNeighbour() {
    assertThat(open("case/B-1")).contains("承诺 1 次");
    assertThat(open("event/" + TestNeighbour.APPEAL)).contains("secret words");
    assertThat(open("case/C-1")).contains("不在您的范围内");
  }

  @Test
  void aStatementThatAsksNotWhoseRowsItReadsIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> store.read(Statement.of("SELECT case_no FROM case_outcome"), r -> r))
        .withMessageContaining("case_outcome");
  }

  @Test
  void nobodySeesNothing() {
    assertThat(Sight.as(() -> Scope.NOTHING, () -> files.find("C-1"))).isEmpty();
    assertThat(Sight.as(() -> OF_D1, () -> files.find("C-1"))).isPresent();
  }

  private List<String> figures() {
    List<String> all = new ArrayList<>();
    for (Scope scope : List.of(OF_D1, OF_330111)) {
      all.add(figures(MeasureQuery.of(Measures.all()), scope));
      for (Dimension dimension : Dimension.values()) {
        List<MeasureDefinition> told = Measures.supporting(List.of(dimension));
        all.add(figures(MeasureQuery.of(told).by(dimension), scope));
      }
      for (Cut cut : Cut.values()) {
        all.add(cut + " " + Sight.as(() -> scope, () -> cuts.parts(cut, Filter.NONE)));
      }
      all.add(papers(scope));
    }
    return all;
  }

  private String papers(Scope scope) {
    Filter month = Filter.NONE.withPeriod(new Period.Month(YearMonth.of(2026, 11)));
    Locale chinese = Locale.forLanguageTag("zh-CN");
    return Sight.as(
        () -> scope,
        () ->
            reports.bulletin(YearMonth.of(2026, 11), Filter.NONE, chinese).orElseThrow().blocks()
                + Measures.all().stream()
                    .map(measure -> reports.figure(measure, month, chinese).map(Paper::blocks))
                    .toList()
                    .toString());
  }

  @Test
  void aPaperTellsOfNoNeighbourAndSaysWhatItIsOver() {
    assertSilent("papers of D1", papers(OF_D1));
    assertSilent("papers of 330111", papers(OF_330111));
    assertThat(papers(OF_D1)).contains("本通报只统计以下范围的办件：人社局");
  }

  private String figures(MeasureQuery query, Scope scope) {
    return scope + " " + Sight.as(() -> scope, () -> measures.run(query));
  }

  private String rows(MeasureDefinition measure, RowPart part, Scope scope) {
    List<String> rows = new ArrayList<>();
    Sight.as(() -> scope, () -> measures.rowsBehind(measure, part, Filters.NONE, 1_000))
        .forEach(row -> row.columns().forEach(c -> rows.add(c + "=" + row.value(c))));
    return rows.toString();
  }

  private static void assertSilent(String place, String text) {
    assertThat(text).as(place).isNotBlank().doesNotContain(TestNeighbour.SECRETS);
  }

  private String open(String location) {
    Go.to(UI.getCurrent(), location);
    roundTrip();
    roundTrip();
    Component page =
        find(Main.class).exists()
            ? find(Main.class).all().getFirst()
            : (Component) getCurrentView();
    return page.getElement().getTextRecursively();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("scope");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
