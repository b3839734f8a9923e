package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportITCase {
  @TempDir Path folder;
  private final TestStore store = TestStore.open();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void open() {
    out = new ByteArrayOutputStream();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Tally run(Path... files) throws InterruptedException {
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new FileImport(store.ingestConfig(folder.resolve("data")), Clock.systemUTC(), printed)
        .run(new ImportOptions(List.of(files), FileMapping.NONE));
  }

  @Test
  void landsEachRecordOnceAndSaysSo() throws InterruptedException {
    Path file = Lines.write(folder.resolve("a.ndjson"), Lines.events("a", 5_000));

    Tally tally = run(file);

    assertThat(tally.read()).isEqualTo(5_000);
    assertThat(tally.landed()).isEqualTo(5_000);
    assertThat(store.eventRows()).isEqualTo(5_000);
    assertThat(store.eventIds()).isEqualTo(5_000);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "DONE {\"read\":5000,\"landed\":5000,\"repeated\":0,\"corrected\":0,"
                + "\"rejected\":{},\"warnings\":{}}");
  }

  @Test
  void secondImportLandsNothing() throws InterruptedException {
    Path file = Lines.write(folder.resolve("a.ndjson"), Lines.events("a", 3_000));
    run(file);

    Tally again = run(file);

    assertThat(again.read()).isEqualTo(3_000);
    assertThat(again.landed()).isZero();
    assertThat(again.repeated()).isEqualTo(3_000);
    assertThat(store.eventRows()).isEqualTo(3_000);
  }

  @Test
  void figuresAddUpWithRejectsRepeatsAndCorrections() throws InterruptedException {
    Path one =
        Lines.write(
            folder.resolve("one.ndjson"),
            List.of(
                Lines.event("k1", "x"),
                "{broken",
                Lines.event("k1", "x"),
                Lines.event("k2", "x"),
                Lines.event("k2", "x").replace("HALL_WINDOW", "NOWHERE"),
                "",
                Lines.correction("k2", "better")));

    Tally tally = run(one);

    assertThat(tally.read()).isEqualTo(6);
    assertThat(tally.landed()).isEqualTo(3);
    assertThat(tally.corrected()).isEqualTo(1);
    assertThat(tally.repeated()).isEqualTo(1);
    assertThat(tally.rejected()).isEqualTo(Map.of("MALFORMED_JSON", 1L, "BAD_CODE", 1L));
    assertThat(store.number("(SELECT count() FROM event FINAL WHERE topic = 'better')"))
        .isEqualTo(1);
    assertThat(
            store.number(
                "(SELECT count() FROM rejected_event FINAL WHERE file = 'one.ndjson'"
                    + " AND (offset, code) IN ((1, 'MALFORMED_JSON'), (4, 'BAD_CODE')))"))
        .isEqualTo(2);
  }

  @Test
  void tableWithTheContractsHeadersIsImported() throws InterruptedException {
    Path file =
        Lines.write(
            folder.resolve("t.csv.gz"),
            List.of(
                "source,sourceKey,eventType,eventTime,regionCode,channel,attributes",
                "hall,c1,CONSULTED,2024-05-06T09:00:00+08:00,511602,PHONE,\"{\"\"topic\"\":\"\"x\"\"}\"",
                "hall,c2,NONE,2024-05-06T09:00:00+08:00,511602,PHONE,"));

    Tally tally = run(file);

    assertThat(tally.read()).isEqualTo(2);
    assertThat(tally.landed()).isEqualTo(1);
    assertThat(tally.rejected()).isEqualTo(Map.of("UNKNOWN_TYPE", 1L));
    assertThat(store.number("(SELECT count() FROM event WHERE topic = 'x')")).isEqualTo(1);
  }

  @Test
  void rowsOfAnotherLayoutAreMapped() throws Exception {
    Path mapping = folder.resolve("m.yaml");
    Files.writeString(
        mapping,
        """
        set: {source: phones, regionCode: "511602", channel: PHONE}
        events:
          - set:
              sourceKey: "${id}"
              eventType: CONSULTED
              eventTime: "${at}"
        """);
    Path file =
        Lines.write(folder.resolve("m.csv"), List.of("id,at", "1,2024-05-06T09:00:00+08:00"));
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    Tally tally =
        new FileImport(store.ingestConfig(folder.resolve("data")), Clock.systemUTC(), printed)
            .run(ImportOptions.parse(file.toString(), "--mapping", mapping.toString()));

    assertThat(tally.landed()).isEqualTo(1);
  }
}
