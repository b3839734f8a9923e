package io.runonce.sources.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.sources.calendar.ChinaHolidays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {
  private static final String HEADER = "date,kind,name,year\n";

  @TempDir Path folder;

  @Test
  void aNoticeOfAnyFileNameIsRead() throws IOException {
    assertThat(read("2027-01-01,HOLIDAY,元旦,2027\n2027-01-03,MAKE_UP_WORKDAY,元旦,2027\n"))
        .isInstanceOfSatisfying(
            CatalogueReading.Loaded.class,
            loaded ->
                assertThat(loaded.catalogue().holidays())
                    .hasSize(2)
                    .contains(
                        new Holiday(
                            LocalDate.of(2027, 1, 3), HolidayKind.MAKE_UP_WORKDAY, "元旦", 2027)));
  }

  @Test
  void everyNoticeUpToNowIsInOrder() throws IOException {
    Path file = folder.resolve("all.csv");
    try (InputStream all = ChinaHolidays.open()) {
      Files.copy(all, file);
    }
    assertThat(CalendarReader.read(file)).isInstanceOf(CatalogueReading.Loaded.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-01-04,MAKE_UP_WORKDAY,元旦,2027|is a MONDAY, which is worked without making up",
        "2028-01-01,HOLIDAY,元旦,2027|lies outside of the notice's year 2027",
        "2026-11-30,HOLIDAY,元旦,2027|lies outside of the notice's year 2027",
        "2027-01-01,MAKE_UP_WORKDAY,元旦,2027|is in row 2 already",
        "2027-02-30,HOLIDAY,春节,2027|a date",
        "2027-01-02,FREE,元旦,2027|HOLIDAY",
      })
  void aYearThatContradictsItselfIsRefused(String row, String why) throws IOException {
    assertThat(read("2027-01-01,HOLIDAY,元旦,2027\n" + row + "\n"))
        .isInstanceOfSatisfying(
            CatalogueReading.Refused.class,
            refused ->
                assertThat(refused.errors())
                    .anySatisfy(error ->
                        assertThat(error.line()).startsWith("notice.csv row 3").contains(why)));
  }

  @Test
  void makingUpForNothingIsRefused() throws IOException {
    assertThat(read("2027-01-03,MAKE_UP_WORKDAY,元旦,2027\n"))
        .isInstanceOfSatisfying(
            CatalogueReading.Refused.class,
            refused ->
                assertThat(refused.errors().getFirst().line())
                    .isEqualTo("notice.csv: 2027 has make-up workdays and no holiday to make up"));
  }

  @Test
  void anEmptyFileAndNoneAreRefused() throws IOException {
    assertThat(read("")).isInstanceOf(CatalogueReading.Refused.class);
    assertThat(CalendarReader.read(folder.resolve("absent.csv")))
        .isInstanceOf(CatalogueReading.Refused.class);
  }

  private CatalogueReading read(String rows) throws IOException {
    return CalendarReader.read(Files.writeString(folder.resolve("notice.csv"), HEADER + rows));
  }
}
