package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real permit desk's log, read by a mapping: every one of its cases comes out. */
class ReceiptITCase {
  private static final String RESOURCES = "/io/runonce/sources/mapping/receipt-catalogue/";
  private static final int CASES = 1434;

  @TempDir Path folder;

  @Test
  void everyCaseOfThePermitDeskComesOut() throws IOException {
    Path events = BuiltTree.requireShared("receipt").resolve("receipt.csv.gz");
    Path data = folder.resolve("data");
    succeed(data, "import", "catalogue", catalogue().toString());
    Ended imported = succeed(data, "import", "events", events.toString(), "--mapping", "receipt");
    assertThat(imported.count("landed")).isEqualTo(imported.count("read")).isPositive();
    succeed(data, "reckon", "--all");
    CsvTable outcomes = CsvTable.parse(succeed(data, "export", "outcomes").out());
    assertThat(outcomes.rows()).hasSize(CASES);
    assertThat(outcomes.rows().stream().map(row -> row.get("caseNo")).distinct()).hasSize(CASES);
  }

  /** The catalogue lies in the sources' jar; the command reads a folder. */
  private Path catalogue() throws IOException {
    Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
    for (String name :
        new String[] {
          "items.csv", "holidays.csv", "departments.csv", "locations.csv", "sources.csv"
        }) {
      try (InputStream in = ReceiptITCase.class.getResourceAsStream(RESOURCES + name)) {
        assertThat(in).as(name).isNotNull();
        Files.copy(in, catalogue.resolve(name));
      }
    }
    return catalogue;
  }

  private static Ended succeed(Path data, String... arguments) {
    Ended ended = RunonceProcess.run(data, arguments);
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended;
  }
}
