package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.sources.catalogue.CatalogueReader;
import io.runonce.sources.catalogue.CatalogueReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxBookTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void valuesAreTypedAndTextsAreNeverFormulas() throws IOException {
    try (XlsxBook book = new XlsxBook(out)) {
      book.sheet("rows", List.of("a", "b"));
      book.row(Arrays.asList("=1+1", null, 5L, 0.25, true));
      book.row(
          List.of(
              LocalDate.parse("2024-03-20"),
              Instant.parse("2024-03-20T04:00:00Z"),
              LocalDate.parse("1899-12-31"),
              1_234_567_890_123_456_789L));
    }
    assertThat(WorkbookText.read(out.toByteArray()).rows("rows"))
        .containsExactly("a|b", "=1+1|5|0.25|1", "45371|45371.5|1899-12-31|1234567890123456789");
    assertThat(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("<f>");
  }

  @Test
  void whatXmlCannotHoldIsReplacedAndWhatACellCannotHoldIsCut() throws IOException {
    try (XlsxBook book = new XlsxBook(out)) {
      book.sheet("rows", List.of("a"));
      book.row(List.of("a\u0000b<&>\"", "x".repeat(40_000)));
    }
    String row = WorkbookText.read(out.toByteArray()).rows("rows").get(1);
    assertThat(row.length()).isEqualTo(8 + 32_767);
    assertThat(row).startsWith("a\uFFFDb<&>\"|xxx").endsWith("x…");
  }

  @Test
  void rowsBeyondASheetGoOnInAnother() throws IOException {
    try (XlsxBook book = new XlsxBook(out, 3)) {
      book.sheet("rows", List.of("n"));
      for (long i = 1; i <= 5; i++) {
        book.row(List.of(i));
      }
    }
    WorkbookText book = WorkbookText.read(out.toByteArray());
    assertThat(book.sheets()).containsExactly("rows", "rows 2", "rows 3");
    assertThat(book.rows("rows 2")).containsExactly("n", "3", "4");
    assertThat(book.rows("rows 3")).containsExactly("n", "5");
  }

  /** What imports read is what exports write. */
  @Test
  void ourImporterReadsIt(@TempDir Path folder) throws IOException {
    try (XlsxBook book = new XlsxBook(out)) {
      book.sheet(
          "items",
          List.of(
              "itemCode",
              "version",
              "validFrom",
              "name",
              "departmentCode",
              "caseKind",
              "promisedDays",
              "materials",
              "links",
              "onlineDepth",
              "mobile",
              "locations"));
      book.row(
          Arrays.asList(
              "I1",
              "1",
              LocalDate.of(2022, 1, 1),
              "护照",
              "D1",
              "PROMISED",
              5L,
              null,
              3L,
              4L,
              true,
              null));
      book.sheet("holidays", List.of("date", "kind", "name", "year"));
      book.row(List.of(LocalDate.of(2022, 12, 31), "HOLIDAY", "元旦", 2023L));
    }
    Path file = Files.write(folder.resolve("catalogue.xlsx"), out.toByteArray());
    assertThat(CatalogueReader.read(file))
        .isInstanceOfSatisfying(
            CatalogueReading.Loaded.class,
            loaded -> {
              assertThat(loaded.catalogue().holidays())
                  .containsExactly(
                      new Holiday(LocalDate.of(2022, 12, 31), HolidayKind.HOLIDAY, "元旦", 2023));
              assertThat(loaded.catalogue().items().getFirst().mobile()).isTrue();
            });
  }
}
