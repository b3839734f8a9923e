package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case over New Year, before and after the notice that it needs (DOMAIN C1), by the door. */
class CalendarITCase {
  private static final String ITEM = "I1,1,2020-01-01,Item,D1,PROMISED,10,5,1,,2,3,true,,,,L1\n";
  private static final String NOW = "2025-03-01T00:00:00+08:00";

  @TempDir Path folder;

  @Test
  void untilTheNoticeIsThereNothingIsGuessed() throws IOException {
    BuiltTree.requireHome();
    Path data = folder.resolve("data");
    succeed(data, "import", "catalogue", catalogue().toString());
    succeed(data, "import", "events", events().toString());

    assertThat(reckoned(data))
        .containsEntry("visitVerdict", "UNKNOWN")
        .containsEntry("visitUnknownReason", "NO_CALENDAR")
        .containsEntry("citizenHigh", "")
        .containsEntry("dueDate", "")
        .containsEntry("timeVerdict", "UNKNOWN");

    Path notice = file("notice.csv", "date,kind,name,year\n2025-01-01,HOLIDAY,元旦,2025\n");
    Ended dry = succeed(data, "import", "calendar", "--dry-run", notice.toString());
    assertThat(dry.out()).contains("2025", "added");
    assertThat(years(data)).doesNotContain("2025");

    succeed(data, "import", "calendar", notice.toString());
    assertThat(years(data)).contains("2024", "2025");
    assertThat(reckoned(data))
        .containsEntry("visitUnknownReason", "NO_TICKET_FEED")
        .containsEntry("dueDate", "2025-01-07")
        .containsEntry("daysUsed", "4")
        .containsEntry("timeVerdict", "KEPT");
  }

  private Map<String, String> reckoned(Path data) {
    succeed(data, "reckon", "--all", "--now", NOW);
    String csv = succeed(data, "export", "outcomes", "--as", "csv", "--now", NOW).out();
    return CsvTable.parse(csv).rows().getFirst();
  }

  private static String years(Path data) {
    return succeed(
            data,
            "sql",
            "SELECT DISTINCT year FROM calendar_day WHERE catalogue ="
                + " (SELECT max(catalogue) FROM catalogue_import)",
            "--as",
            "csv")
        .out();
  }

  private Path catalogue() throws IOException {
    file(
        "catalogue/items.csv",
        "itemCode,version,validFrom,name,departmentCode,caseKind,statutoryDays,promisedDays,"
            + "declaredVisits,materials,links,onlineDepth,mobile,lifeStage,oneThing,nameEn,locations\n"
            + ITEM);
    file(
        "catalogue/holidays.csv",
        "date,kind,name,year\n2024-01-01,HOLIDAY,元旦,2024\n2024-10-01,HOLIDAY,国庆节,2024\n");
    return folder.resolve("catalogue");
  }

  private Path events() throws IOException {
    return file(
        "events.ndjson",
        event("RECEIVED", "2024-12-30T09:00:00")
            + event("ACCEPTED", "2024-12-30T10:00:00")
            + event("CLOSED", "2025-01-06T11:00:00"));
  }

  private static String event(String type, String time) {
    return """
    {"source":"s","sourceKey":"%s","eventType":"%s","eventTime":"%s+08:00",\
    "regionCode":"330100","subjectKey":"339903197612172327","caseNo":"C1","itemCode":"I1",\
    "locationId":"L1","channel":"HALL_WINDOW"}
    """
        .formatted(type, type, time);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  private static Ended succeed(Path data, String... arguments) {
    Ended ended = RunonceProcess.run(data, arguments);
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended;
  }
}
