package io.runonce.sources.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxCatalogueTest {
  private static final String ITEMS =
      """
      <worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>version</t></is></c>
      <c r="C1" t="str"><v>validFrom</v></c><c r="D1" t="str"><v>name</v></c>
      <c r="E1" t="str"><v>departmentCode</v></c><c r="F1" t="str"><v>caseKind</v></c>
      <c r="G1" t="str"><v>promisedDays</v></c><c r="H1" t="str"><v>materials</v></c>
      <c r="I1" t="str"><v>links</v></c><c r="J1" t="str"><v>onlineDepth</v></c>
      <c r="K1" t="str"><v>mobile</v></c><c r="L1" t="str"><v>locations</v></c></row>
      <row r="3"><c r="A3" t="str"><v>I1</v></c><c r="B3"><v>1</v></c>
      <c r="C3" s="1"><v>44562</v></c><c r="D3" t="s"><v>1</v></c><c r="E3" t="str"><v>D1</v></c>
      <c r="F3" t="str"><v>PROMISED</v></c><c r="G3"><f>2+3</f><v>5</v></c>
      <c r="I3"><v>3</v></c><c r="J3"><v>4</v></c><c r="K3" t="b"><v>1</v></c></row>
      </sheetData></worksheet>
      """;
  private static final String HOLIDAYS =
      """
      <worksheet><sheetData>
      <row><c t="str"><v>date</v></c><c t="str"><v>kind</v></c><c t="str"><v>name</v></c>
      <c t="str"><v>year</v></c></row>
      <row><c t="str"><v>2022-12-31</v></c><c t="str"><v>KIND</v></c><c t="str"><v>元旦</v></c>
      <c><v>2023</v></c></row>
      </sheetData></worksheet>
      """;

  @TempDir Path folder;

  @Test
  void sheetsNamedLikeTheFilesAreACatalogue() throws IOException {
    CatalogueReading reading = CatalogueReader.read(workbook(HOLIDAYS.replace("KIND", "HOLIDAY")));

    assertThat(reading)
        .isInstanceOfSatisfying(
            CatalogueReading.Loaded.class,
            loaded -> {
              assertThat(loaded.catalogue().holidays())
                  .containsExactly(
                      new Holiday(LocalDate.of(2022, 12, 31), HolidayKind.HOLIDAY, "元旦", 2023));
              assertThat(loaded.catalogue().items())
                  .singleElement()
                  .satisfies(item -> {
                    assertThat(item.name()).isEqualTo("护照 申领");
                    assertThat(item.validFrom()).isEqualTo("2022-01-01");
                    assertThat(item.promisedDays()).isEqualTo(5);
                    assertThat(item.mobile()).isTrue();
                    assertThat(item.locations()).isEmpty();
                  });
            });
  }

  @Test
  void faultsAreToldByTheRowsOfTheSheet() throws IOException {
    CatalogueReading reading = CatalogueReader.read(workbook(HOLIDAYS.replace("KIND", "FEAST")));

    assertThat(reading)
        .isInstanceOfSatisfying(
            CatalogueReading.Refused.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(Problem::line)
                    .containsExactly(
                        "holidays.csv row 2, kind 'FEAST': one of [HOLIDAY, MAKE_UP_WORKDAY]"));
  }

  @Test
  void aFileThatIsNoWorkbookIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("catalogue.xlsx"), "not a zip");

    assertThat(CatalogueReader.read(file)).isInstanceOf(CatalogueReading.Refused.class);
  }

  private Path workbook(String holidays) throws IOException {
    Path file = folder.resolve("catalogue.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      String ns = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\""
              + ns
              + "\"><sheets><sheet name=\"items\" r:id=\"r1\"/>"
              + "<sheet name=\"holidays\" r:id=\"r2\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"r2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
      part(
          zip,
          "xl/sharedStrings.xml",
          "<sst><si><t>itemCode</t></si><si><r><t>护照</t></r><r><t xml:space=\"preserve\"> 申领</t>"
              + "</r></si></sst>");
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
              + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
              + "<xf numFmtId=\"164\"/></cellXfs></styleSheet>");
      part(zip, "xl/worksheets/sheet1.xml", ITEMS);
      part(zip, "xl/worksheets/sheet2.xml", holidays);
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
