package io.runonce.sources.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.runonce.sources.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChinaHolidaysTest {
  @Test
  void makeUpDaysOfTheMidAutumnFeastOf2023AreWorkdays() {
    assertThat(ChinaHolidays.rows())
        .contains(
            new ChinaHolidays.Row(LocalDate.of(2023, 10, 7), true, "中秋节、国庆节", 2023),
            new ChinaHolidays.Row(LocalDate.of(2023, 10, 8), true, "中秋节、国庆节", 2023));
  }

  @Test
  void eachDateIsNamedOnce() {
    assertThat(ChinaHolidays.rows().stream().map(ChinaHolidays.Row::date))
        .hasSize(678)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void agreesWithThePublishedCalendar() throws IOException {
    Path published = SharedData.file("holidays-cn/holidays_cn.csv");
    assumeThat(published).as("the shared data are not here").exists();

    List<ChinaHolidays.Row> expected =
        Files.readAllLines(published).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cell ->
                new ChinaHolidays.Row(
                    LocalDate.parse(cell[1]),
                    !Boolean.parseBoolean(cell[3]),
                    cell[2],
                    Integer.parseInt(cell[0])))
            .toList();
    assertThat(ChinaHolidays.rows()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
