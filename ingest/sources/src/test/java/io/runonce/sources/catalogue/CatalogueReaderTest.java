package io.runonce.sources.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.runonce.contract.Catalogue;
import io.runonce.sources.SharedData;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {
  private static final String ITEM_HEADER =
      "itemCode,version,validFrom,name,departmentCode,caseKind,promisedDays,materials,links,"
          + "onlineDepth,mobile,locations\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTheLeast() throws IOException {
    write("items.csv", ITEM_HEADER + "I1,1,2022-01-01,name,D1,PROMISED,5,M1;M2,3,4,true,L1\n");
    write("holidays.csv", "date,kind,name,year\n2022-12-31,HOLIDAY,元旦,2023\n");
  }

  @Test
  void itemsAndHolidaysAloneAreACatalogue() {
    Catalogue catalogue = loaded().catalogue();

    assertThat(catalogue.items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.materials()).containsExactly("M1", "M2");
          assertThat(item.declaredVisits()).isNull();
        });
    assertThat(catalogue.locations()).isEmpty();
  }

  @Test
  void aMissingHolidayFileIsTold() throws IOException {
    Files.delete(folder.resolve("holidays.csv"));

    assertThat(refused().errors())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).startsWith("holidays.csv: is missing"));
  }

  @Test
  void aWrongCellIsToldWithFileRowColumnValueAndWhatIsAllowed() throws IOException {
    write("items.csv", ITEM_HEADER + "I1,1,2022-01-01,name,D1,SLOW,5,M1,3,4,true,L1\n");

    assertThat(refused().errors())
        .containsExactly(
            new Problem("items.csv", 2, "caseKind", "SLOW", "one of [IMMEDIATE, PROMISED]"));
  }

  @Test
  void allFaultsAreToldAtOnceAndOnlyFiftyOfThemOneByOne() throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> "I" + i + ",1,yesterday,name,D1,PROMISED,5,M1,3,4,true,L1\n")
            .collect(Collectors.joining());
    write("items.csv", ITEM_HEADER + rows);
    write("materials.csv", "code,name,reusable\nM1,name,perhaps\n");

    CatalogueReading.Refused refused = refused();

    assertThat(refused.errors()).hasSize(CatalogueReader.MOST_ERRORS);
    assertThat(refused.errorCount()).isEqualTo(61);
  }

  @Test
  void aMissingColumnIsAnErrorAndAnUnknownOneAWarning() throws IOException {
    write("materials.csv", "code,name,colour\nM1,name,red\n");

    CatalogueReading.Refused refused = refused();

    assertThat(refused.errors())
        .containsExactly(new Problem("materials.csv", 1, "reusable", "", "this column is missing"));
    assertThat(refused.warnings()).extracting(Problem::column).containsExactly("colour");
  }

  @Test
  void twoVersionsOfAnItemFromOneDayAreRefused() throws IOException {
    String row = ",2022-01-01,name,D1,PROMISED,5,M1,3,4,true,L1\n";
    write("items.csv", ITEM_HEADER + "I1,1" + row + "I1,2" + row);

    assertThat(refused().errors())
        .containsExactly(
            new Problem("items.csv", 3, "validFrom", "I1 from 2022-01-01", "is in row 2 already"));
  }

  @Test
  void twoPlacesAtOnePointAreAWarning() throws IOException {
    write(
        "locations.csv",
        "id,regionCode,name,lon,lat\nL1,330111,hall,120.1,30.2\nL2,330111,annex,120.1,30.2\n");

    assertThat(loaded().warnings())
        .containsExactly(
            new Problem(
                "locations.csv",
                3,
                "lon",
                "120.1,30.2",
                "L2 and L1 share it: one address is one location"));
  }

  @Test
  void anUnknownReferenceIsAWarning() throws IOException {
    write("materials.csv", "code,name,reusable\nM1,name,true\n");

    assertThat(loaded().warnings())
        .containsExactly(new Problem("items.csv", 2, "materials", "M2", "is not in the catalogue"));
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsDoNoHarm() throws IOException {
    write("materials.csv", "\uFEFFcode,name,reusable\r\nM1,a,true\r\nM2,b,false\r\n");

    assertThat(loaded().catalogue().materials()).hasSize(2);
  }

  @Test
  void anotherCharsetIsTold() throws IOException {
    Files.write(
        folder.resolve("materials.csv"),
        "code,name,reusable\nM1,身份证,true\n".getBytes(Charset.forName("GB18030")));

    assertThat(refused().errors())
        .extracting(Problem::line)
        .containsExactly("materials.csv: is not UTF-8: save it as UTF-8");
  }

  @Test
  void theSimulatedDistrictsCatalogueIsWholeAndWithoutOddities() throws IOException {
    Simulator.builder().end(LocalDate.of(2026, 11, 24)).build().writeCatalogue(folder);

    CatalogueReading.Loaded loaded = loaded();
    assertThat(loaded.warnings()).isEmpty();
    assertThat(loaded.catalogue().departments()).hasSize(25);
    assertThat(loaded.catalogue().holidays()).hasSize(678);
  }

  @Test
  void theConformanceCatalogueIsRead() {
    Path shared = SharedData.file("conformance/catalogue");
    assumeThat(shared).as("the shared data are not here").exists();

    assertThat(CatalogueReader.read(shared))
        .asInstanceOf(type(CatalogueReading.Loaded.class))
        .satisfies(loaded -> assertThat(loaded.catalogue().items()).hasSize(19));
  }

  @Test
  void theReceiptLogsCatalogueIsRead() throws Exception {
    URL items = getClass().getResource("/io/runonce/sources/mapping/receipt-catalogue/items.csv");
    assertThat(items).isNotNull();

    CatalogueReading reading = CatalogueReader.read(Path.of(items.toURI()).resolveSibling("."));

    assertThat(reading).isInstanceOf(CatalogueReading.Loaded.class);
    assertThat(reading.warnings()).isEmpty();
  }

  private CatalogueReading.Loaded loaded() {
    CatalogueReading reading = CatalogueReader.read(folder);
    assertThat(reading).isInstanceOf(CatalogueReading.Loaded.class);
    return (CatalogueReading.Loaded) reading;
  }

  private CatalogueReading.Refused refused() {
    CatalogueReading reading = CatalogueReader.read(folder);
    assertThat(reading).isInstanceOf(CatalogueReading.Refused.class);
    return (CatalogueReading.Refused) reading;
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
