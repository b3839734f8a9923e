package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class ExportsITCase {
  private static final ReaderScope ALL = ReaderScope.everything();

  private static byte[] bytes(
      TestStore store, Export export, ExportFormat format, Filters filters, ReaderScope scope) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exports(store.reader()).write(export, format, filters, MeasureQuery.LIVING, scope, out);
    return out.toByteArray();
  }

  private static String text(TestStore store, Export export, ExportFormat format) {
    return new String(bytes(store, export, format, Filters.NONE, ALL), StandardCharsets.UTF_8);
  }

  @Test
  void anOutcomeIsWrittenAsTheContractNamesIt(TestStore store) {
    store.closedCase(
        "C1",
        "citizen_low",
        1,
        "causes",
        List.of("LAST_MILE", "CAPACITY"),
        "due_date",
        LocalDate.parse("2024-01-15"),
        "final",
        true);
    String[] lines = text(store, Export.OUTCOMES, ExportFormat.CSV).split("\r\n", -1);
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFFcaseNo,applicationNo,itemCode,itemVersion,regionCode,departmentCode,receivedAt,"
                + "acceptedAt,closedAt,deliveredAt,result,declaredVisits,citizenLow,citizenHigh,"
                + "officialLow,officialHigh,futileVisits,carriedVisits,visitVerdict,"
                + "visitUnknownReason,officialVerdict,final,statutoryDays,promisedDays,clockDate,"
                + "dueDate,daysUsed,suspendedDays,timeVerdict,materialsCollected,materialsShared,"
                + "causes,grade,gradeOrigin");
    assertThat(lines[1])
        .isEqualTo(
            "C1,,I1,,330111,D1,2024-01-02T09:00:00+08:00,,2024-01-10T15:00:00+08:00,,,,1,,0,,0,0,"
                + "UNKNOWN,,UNKNOWN,true,,,,2024-01-15,,,UNKNOWN,0,0,LAST_MILE;CAPACITY,,");
    assertThat(lines).hasSize(3);
  }

  @Test
  void onlyJointApplicationsAreExported(TestStore store) {
    store.closedApplication("A").closedApplication("B", "joint", true, "one_thing", "T1");
    assertThat(text(store, Export.APPLICATIONS, ExportFormat.NDJSON))
        .isEqualTo(
            "{\"applicationNo\":\"B\",\"oneThing\":\"T1\",\"cases\":1,"
                + "\"closedAt\":\"2024-01-10T15:00:00+08:00\",\"declaredVisits\":null,"
                + "\"citizenLow\":0,\"citizenHigh\":null,\"visitVerdict\":null,"
                + "\"baselineVisits\":null,\"baselineMaterials\":null,"
                + "\"materialsCollected\":0}\n");
  }

  @Test
  void aVisitIsExportedOnceThoughItServedSeveralCases(TestStore store) {
    store.aCase("A").aCase("B");
    store.insert(
        "visit",
        "visit_id",
        "v1",
        "visitor",
        "case:A",
        "location_id",
        "L1",
        "started_at",
        at("2024-01-05T09:00:00"),
        "ended_at",
        at("2024-01-05T09:00:00"),
        "certain_cases",
        List.of("A", "B"),
        "run",
        1);
    String row = "v1,,L1,2024-01-05T09:00:00+08:00,2024-01-05T09:00:00+08:00,false,A;B,,\r\n";
    assertThat(text(store, Export.VISITS, ExportFormat.PLAIN_CSV)).endsWith("evidence\r\n" + row);
    Filters ofItem = Filters.NONE.with(Dimension.ITEM, "I1");
    byte[] narrowed = bytes(store, Export.VISITS, ExportFormat.PLAIN_CSV, ofItem, ALL);
    assertThat(new String(narrowed, StandardCharsets.UTF_8)).endsWith("evidence\r\n" + row);
  }

  @Test
  void aLimitedReaderExportsWhatHeMaySee(TestStore store) {
    store.closedCase("A").closedCase("B", "department_code", "D2");
    store.insert("rejected_event", "source", "s", "file", "f", "offset", 1, "code", "BAD_TIME");
    ReaderScope limited = ReaderScope.departments(List.of("D2"));
    byte[] cases = bytes(store, Export.OUTCOMES, ExportFormat.PLAIN_CSV, Filters.NONE, limited);
    assertThat(new String(cases, StandardCharsets.UTF_8)).contains("\r\nB,").doesNotContain("\nA,");
    byte[] rejects = bytes(store, Export.REJECTS, ExportFormat.NDJSON, Filters.NONE, limited);
    assertThat(rejects).isEmpty();
    assertThat(text(store, Export.REJECTS, ExportFormat.NDJSON)).contains("\"code\":\"BAD_TIME\"");
  }

  @Test
  void datesNarrowByClosing(TestStore store) {
    store.closedCase("A").closedCase("B", "closed_at", at("2024-02-01T00:00:00")).aCase("O");
    LocalDate end = LocalDate.parse("2024-01-31");
    byte[] january =
        bytes(store, Export.OUTCOMES, ExportFormat.NDJSON, Filters.NONE.between(null, end), ALL);
    assertThat(new String(january, StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void theNewestRankingIsExportedInItsOrder(TestStore store) {
    for (int run = 1; run <= 2; run++) {
      store.insert("plan_run", "plan_run", run, "now", TestStore.NOW);
      store.insert("plan_score", "plan_run", run, "item_code", "I" + run, "rank", 2, "score", 0.5);
      store.insert(
          "plan_score",
          "plan_run",
          run,
          "item_code",
          "J" + run,
          "rank",
          1,
          "score",
          0.75,
          "part_names",
          List.of("volume", "growth"),
          "part_scores",
          List.of(1.5, -0.25));
    }
    String[] lines = text(store, Export.PLAN, ExportFormat.PLAIN_CSV).split("\r\n", -1);
    assertThat(lines[1]).startsWith("J2,,,1,0.75,").contains(",volume;growth,1.5;-0.25,");
    assertThat(lines[2]).startsWith("I2,,,2,0.5,");
    assertThat(lines).hasSize(4);
  }

  @Test
  void everyExportIsWrittenInParquetToo(TestStore store) {
    store.insert("plan_run", "plan_run", 1, "now", TestStore.NOW);
    for (Export export : Export.values()) {
      byte[] parquet = bytes(store, export, ExportFormat.PARQUET, Filters.NONE, ALL);
      assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rows =
        new Exports(store.reader())
            .write(MeasureQuery.of(Measures.all()), ExportFormat.PARQUET, ALL, out)
            .rows();
    assertThat(rows).isEqualTo(Measures.all().size());
    assertThat(out.toString(StandardCharsets.US_ASCII)).startsWith("PAR1");
  }

  @Test
  void figuresHaveTheirBreakdownAsColumns(TestStore store) {
    store.closedCase("A", "corrections", 1).closedCase("B");
    MeasureQuery query =
        MeasureQuery.ofWords(
            List.of("first_time_rate"),
            List.of("item", "month"),
            Filters.NONE,
            MeasureQuery.LIVING);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exports(store.reader()).write(query, ExportFormat.PLAIN_CSV, ALL, out);
    assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
        .containsExactly(
            "measureId,item,month,periodStart,value,low,high,ciLow,ciHigh,numerator,denominator,"
                + "excluded,asOf",
            "first_time_rate,I1,2024-01,2024-01-01,0.5,,,0.094531,0.905469,1,2,0,"
                + "2024-03-20T12:00:00+08:00");
  }

  @Test
  void aWorkbookSaysTooFewInsteadOfANumber(TestStore store) throws IOException {
    for (int i = 0; i < 6; i++) {
      store.closedCase("A" + i, "corrections", i % 2);
    }
    store.closedCase("B", "item_code", "I2");
    MeasureQuery query =
        MeasureQuery.ofWords(
            List.of("first_time_rate"), List.of("item"), Filters.NONE, MeasureQuery.LIVING);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    About about = new Exports(store.reader()).write(query, ExportFormat.XLSX, ALL, out);
    WorkbookText book = WorkbookText.read(out.toByteArray());
    assertThat(book.sheets()).containsExactly("rows", "definitions", "about");
    assertThat(book.rows("rows"))
        .contains(
            "first_time_rate|I1|样本不足 too few (n = 6 < 30)|0.187616|0.812384|3|6|0|45371.5|6|30"
                + "|COUNT_AND_INTERVAL",
            "first_time_rate|I2|样本不足 too few (n < 5)|45371.5|30|NOTHING");
    assertThat(String.join("\n", book.rows("definitions"))).contains("一次办成率", "minimum n: 30");
    assertThat(book.rows("about")).contains("count of COUNT_AND_INTERVAL|1", "by|item");
    assertThat(about.rows()).isEqualTo(2);
  }

  @Test
  void eachExportSaysWhatItIs(TestStore store) {
    store.closedCase("A").closedCase("B", "item_code", "I2");
    Filters filters =
        Filters.NONE
            .with(Dimension.ITEM, "I1")
            .between(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"));
    About about =
        new Exports(store.reader())
            .write(
                Export.OUTCOMES,
                ExportFormat.NDJSON,
                filters,
                MeasureQuery.LIVING,
                ALL,
                new ByteArrayOutputStream());
    assertThat(new String(about.json(), StandardCharsets.UTF_8))
        .contains(
            "\"export\" : \"outcomes\"",
            "\"asOf\" : \"2024-03-20T12:00:00+08:00\"",
            "\"resultSet\" : \"living\"",
            "\"from\" : \"2024-01-01\"",
            "\"item\" : [ \"I1\" ]",
            "\"rows\" : 1",
            "\"name\" : \"citizenLow\"");
  }

  @Test
  void theRowsBehindAFigureAreWrittenWithItsDefinition(TestStore store) throws IOException {
    store.closedCase("A", "corrections", 1).closedCase("B").closedCase("C", "item_code", "I2");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    About about =
        new Exports(store.reader())
            .rowsBehind(
                FirstTime.DEFINITION,
                RowPart.NUMERATOR,
                ExportFormat.XLSX,
                Filters.NONE.with(Dimension.ITEM, "I1"),
                MeasureQuery.LIVING,
                ALL,
                out);
    WorkbookText book = WorkbookText.read(out.toByteArray());
    assertThat(about.rows()).isEqualTo(1);
    assertThat(book.rows("rows")).hasSize(2);
    assertThat(book.rows("rows").get(0)).startsWith("case_no|item_code|").endsWith("|amount");
    assertThat(book.rows("rows").get(1)).startsWith("B|I1|");
    assertThat(book.rows("definitions").get(1)).startsWith("first_time_rate|一次办成率：");
    assertThat(book.rows("about")).contains("export|first_time_rate numerator", "only item|I1");
  }

  @Test
  void aResultSetThatIsNotThereIsToldWithTheCommand(TestStore store) {
    Exports exports = new Exports(store.reader());
    String now = Instant.parse("2024-03-01T00:00:00Z").toString();
    assertThatThrownBy(() ->
            exports.write(
                Export.OUTCOMES,
                ExportFormat.CSV,
                Filters.NONE,
                now,
                ALL,
                new ByteArrayOutputStream()))
        .isInstanceOf(NotReckonedException.class)
        .hasMessage(
            "no results for 2024-03-01T08:00:00+08:00: run ./runonce reckon --all --now"
                + " 2024-03-01T08:00:00+08:00");
    assertThatThrownBy(() -> text(store, Export.PLAN, ExportFormat.CSV))
        .isInstanceOf(NotReckonedException.class)
        .hasMessage("nothing has been ranked yet: run ./runonce rank");
  }

  @Test
  void anotherResultSetIsReadByItself(TestStore store) {
    String now = Instant.parse("2024-03-01T00:00:00Z").toString();
    store.closedCase("A").closedCase("B", "result_set", now);
    store.reckoned(now, Instant.parse(now));
    MeasureResult living = store.figure(FirstTime.DEFINITION);
    MeasureResult fixed = store.service().figure(FirstTime.DEFINITION, Filters.NONE, now, ALL);
    assertThat(living.judged()).isEqualTo(1);
    assertThat(fixed.judged()).isEqualTo(1);
    assertThat(fixed.asOf()).isEqualTo(now);
  }

  @Test
  void aMistakeInAQuestionIsOneLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasureQuery.ofWords(List.of("trips"), List.of(), Filters.NONE, ""))
        .withMessage("no measure is called 'trips'; docs/measures.md lists them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasureQuery.ofWords(List.of(), List.of("sex"), Filters.NONE, ""))
        .withMessageStartingWith("by 'sex': give some of item, department, region, channel");
  }
}
