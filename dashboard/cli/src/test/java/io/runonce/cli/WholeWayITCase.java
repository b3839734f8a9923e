package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to figures through the real processes, held against what two readers expect. */
class WholeWayITCase {
  @TempDir static Path data;
  private static Path conformance = Path.of("");
  private static String now = "";
  private static Ended imported = new Ended(-1, "", "");

  @BeforeAll
  static void importAndReckon() throws IOException {
    BuiltTree.requireHome();
    conformance = BuiltTree.requireShared("conformance");
    now = Files.readString(conformance.resolve("now")).strip();
    succeed("import", "catalogue", conformance.resolve("catalogue").toString());
    imported = RunonceProcess.run(data, "import", "events", events());
    Ended reckoned = succeed("reckon", "--all", "--now", now);
    assertThat(reckoned.out()).contains("cases");
  }

  @Test
  void whatWasRejectedIsCountedAndMakesExitOne() {
    assertThat(imported.exitCode()).as(imported.said()).isEqualTo(1);
    assertThat(imported.count("read")).isEqualTo(imported.count("landed") + others(imported));
    assertThat(imported.out()).contains("rejected MALFORMED_JSON");
  }

  @Test
  void fileThatComesAgainBringsNothingNew() {
    String before = sql("SELECT count() AS n FROM event");
    Ended again = RunonceProcess.run(data, "import", "events", events());
    assertThat(again.exitCode()).as(again.said()).isEqualTo(1);
    assertThat(again.count("read")).isEqualTo(imported.count("read"));
    assertThat(again.count("landed")).isZero();
    assertThat(sql("SELECT count() AS n FROM event")).isEqualTo(before);
  }

  @Test
  void outcomesAgreeCellByCell() throws IOException {
    assertThat(differences("expected.csv", List.of("caseNo"), "outcomes")).isEmpty();
  }

  @Test
  void applicationsAgreeCellByCell() throws IOException {
    assertThat(differences("expected_applications.csv", List.of("applicationNo"), "applications"))
        .isEmpty();
  }

  @Test
  void measuresAgreeCellByCell() throws IOException {
    CsvTable expected = expected("expected_measures.csv");
    CsvTable totals = export("measures");
    CsvTable items = export("measures", "--by", "item");
    List<String> differences = new ArrayList<>();
    differences.addAll(
        where(expected, true).differences(withoutItem(totals), List.of("measureId")));
    differences.addAll(where(expected, false).differences(items, List.of("measureId", "item")));
    assertThat(differences).isEmpty();
  }

  @Test
  void unknownResultSetNamesTheCommandToRun() {
    Ended ended =
        RunonceProcess.run(data, "export", "outcomes", "--now", "2019-01-01T00:00:00+08:00");
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .contains("./runonce reckon --all --now 2019-01-01T00:00:00+08:00");
  }

  @Test
  void bulletinOfAMonthSaysWhatTheExportSays() throws IOException {
    Map<String, String> month =
        export("measures", "--measure", "promise_kept_rate", "--by", "month").rows().stream()
            .max(Comparator.comparingDouble(row -> number(row.get("denominator"))))
            .orElseThrow();
    Path file = data.resolve("bulletin.docx");
    String name = Objects.requireNonNull(month.get("month"));
    succeed("report", "--month", name, "--now", now, "--out", file.toString());
    assertThat(DocxRows.text(file)).contains("一、总体情况", "四、整改要求", "数据截至2024年3月20日12:00");
    List<String> kept =
        DocxRows.of(file).stream()
            .filter(row -> row.getFirst().equals("承诺兑现率"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.get(4)).isEqualTo(whole(month.get("denominator")));
    assertThat(kept.get(5)).isEqualTo(whole(month.get("excluded")));

    Path page = data.resolve("figure.docx");
    succeed("report", "--figure", "promise_kept_rate", "--now", now, "--out", page.toString());
    Map<String, String> all =
        export("measures", "--measure", "promise_kept_rate").rows().getFirst();
    assertThat(DocxRows.of(page).get(1))
        .startsWith(whole(all.get("numerator")), whole(all.get("denominator")));
  }

  @Test
  void aPaperOfResultsThatAreNotThereIsOneLine() {
    Ended ended =
        RunonceProcess.run(
            data, "report", "--month", "2019-01", "--now", "2019-01-01T00:00:00+08:00");
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err().lines())
        .filteredOn(line -> !line.contains(" % "))
        .singleElement()
        .asString()
        .contains("./runonce reckon --all --now 2019-01-01T00:00:00+08:00");
  }

  private static String whole(@Nullable String number) {
    return String.valueOf(Math.round(number(number)));
  }

  private static double number(@Nullable String number) {
    return Double.parseDouble(Objects.requireNonNull(number));
  }

  private static List<String> differences(String file, List<String> key, String what)
      throws IOException {
    return expected(file).differences(export(what), key);
  }

  private static CsvTable expected(String file) throws IOException {
    return CsvTable.parse(Files.readString(conformance.resolve(file)));
  }

  private static CsvTable export(String what, String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", what, "--as", "csv", "--now", now));
    arguments.addAll(List.of(more));
    return CsvTable.parse(succeed(arguments.toArray(String[]::new)).out());
  }

  /** The rows of totals, or those of an item; the range is only told where there is one. */
  private static CsvTable where(CsvTable table, boolean total) {
    return new CsvTable(
        total ? table.columns().stream().filter(c -> !c.equals("item")).toList() : table.columns(),
        table.rows().stream()
            .filter(row -> row.getOrDefault("item", "").isEmpty() == total)
            .map(WholeWayITCase::withoutUntoldRange)
            .toList());
  }

  private static Map<String, String> withoutUntoldRange(Map<String, String> row) {
    Map<String, String> told = new HashMap<>(row);
    List.of("low", "high").forEach(column -> told.remove(column, ""));
    return told;
  }

  private static CsvTable withoutItem(CsvTable table) {
    assertThat(table.columns()).doesNotContain("item");
    return table;
  }

  private static long others(Ended ended) {
    return ended.table().keySet().stream()
        .filter(row -> row.startsWith("rejected ") || row.equals("repeated"))
        .mapToLong(ended::count)
        .sum();
  }

  private static String events() {
    return conformance.resolve("events.ndjson.gz").toString();
  }

  private static String sql(String query) {
    return succeed("sql", query, "--as", "csv").out();
  }

  private static Ended succeed(String... arguments) {
    Ended ended = RunonceProcess.run(data, arguments);
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended;
  }
}
