package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseITCase {

  @Test
  void migratingTwiceChangesNothing() {
    try (TestWarehouse test = new TestWarehouse()) {
      assertThat(test.writer().migrate()).isEqualTo(Migration.all().size());
      assertThat(test.writer().migrate()).isZero();
    }
  }

  @Test
  void aMigrationThatStoppedHalfWayGoesOn() {
    try (TestWarehouse test = new TestWarehouse()) {
      test.writer().migrate(List.of());
      test.writer()
          .execute(
              Statement.of(Migration.all().getFirst().statements().getFirst().replace("{R}", "")));
      assertThat(test.writer().migrate()).isEqualTo(Migration.all().size());
    }
  }

  /** A store of before has events that no view has seen come. */
  @Test
  void whatLandedBeforeATableOfWhatIsKnownIsKnownToIt() {
    String old = "10000000000000000000000000000001";
    String later = "f0000000000000000000000000000002";
    try (TestWarehouse test = new TestWarehouse()) {
      List<Migration> all = Migration.all();
      test.writer().migrate(all.subList(0, 11));
      land(test, old, "2024-05-01 08:00:00");
      test.writer().migrate();
      land(test, later, "2024-05-02 08:00:00");
      assertThat(
              test
                  .writer()
                  .query(Statement.of("SELECT lower(hex(id)) AS half FROM event_seen ORDER BY id"))
                  .stream()
                  .map(row -> row.string("half")))
          .as("in the order of the ids that they are of")
          .containsExactly(old.substring(0, 16), later.substring(0, 16));
      assertThat(
              test.writer()
                  .query(Statement.of("SELECT max(newest) AS newest FROM feed_newest"))
                  .getFirst()
                  .instant("newest"))
          .isEqualTo(Instant.parse("2024-05-02T00:00:00Z"));
    }
  }

  /** Wherever it stopped: who starts again has every case, in the new order, and once. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void casesAreMovedIntoTheirNewOrderWhateverStoppedIt(int statements) {
    try (TestWarehouse test = new TestWarehouse()) {
      List<Migration> all = Migration.all();
      test.writer().migrate(all.subList(0, 13));
      test.writer()
          .execute(
              Statement.of(
                  "INSERT INTO case_outcome (result_set, case_no, item_code, run, is_deleted) VALUES"
                      + " ('', 'c1', 'b', 1, 0), ('', 'c2', 'a', 1, 0), ('', 'c2', 'a', 2, 1),"
                      + " ('2024-05-01T00:00:00Z', 'c1', 'b', 1, 0)"));
      all.get(13)
          .statements()
          .subList(0, statements)
          .forEach(sql -> test.writer().execute(Statement.of(sql.replace("{R}", ""))));
      assertThat(test.writer().migrate(all.subList(0, 14))).isEqualTo(1);
      assertThat(test.writer().query(Statement.of("SELECT case_no FROM case_outcome FINAL")))
          .extracting(row -> row.string("case_no"))
          .containsExactly("c1", "c1");
      assertThat(
              test.writer()
                  .query(
                      Statement.of(
                          "SELECT name, sorting_key FROM system.tables WHERE database ="
                              + " currentDatabase() AND startsWith(name, 'case_outcome')")))
          .extracting(row -> row.string("name") + ": " + row.string("sorting_key"))
          .containsExactly(
              "case_outcome: department_code, item_code, cityHash64(case_no), case_no, result_set");
    }
  }

  @Test
  void programsThatStartAtOnceChangeTheTablesOneByOne() {
    try (TestWarehouse test = new TestWarehouse()) {
      List<Migration> all = Migration.all();
      test.writer().migrate(all.subList(0, 13));
      test.writer()
          .execute(
              Statement.of(
                  "INSERT INTO case_outcome (case_no, run) SELECT toString(number), 1 FROM"
                      + " numbers(20000)"));
      List<Integer> applied = new CopyOnWriteArrayList<>();
      Runnable start = () -> applied.add(test.writer().migrate());
      TwoAtOnce.run(List.of(start, start, start, start));
      assertThat(applied).containsExactlyInAnyOrder(all.size() - 13, 0, 0, 0);
      assertThat(
              test.writer()
                  .query(Statement.of("SELECT count() AS n FROM case_outcome FINAL"))
                  .getFirst()
                  .number("n"))
          .isEqualTo(20_000);
      assertThat(test.writer().query(Statement.of("SHOW TABLES LIKE 'schema_lock'"))).isEmpty();
    }
  }

  @Test
  void whoDiedWhileItChangedTheTablesKeepsNobodyOut() {
    try (TestWarehouse test = new TestWarehouse()) {
      List<Migration> all = Migration.all();
      test.writer().migrate(all.subList(0, 13));
      test.writer()
          .execute(
              Statement.of(
                  "CREATE TABLE schema_lock (beat DateTime64(3)) ENGINE = MergeTree ORDER BY beat"
                      + " COMMENT 'somebody who died'"));
      assertThat(test.writer().migrate()).isEqualTo(all.size() - 13);
    }
  }

  private static void land(TestWarehouse test, String id, String time) {
    test.writer()
        .execute(
            Statement.of(
                "INSERT INTO event (event_id, content_version, source, event_time) SELECT"
                    + " toFixedString(unhex('"
                    + id
                    + "'), 16), 1, 'hall', toDateTime64('"
                    + time
                    + "', 3, 'Asia/Shanghai')"));
  }

  @Test
  void aRecordingThatAsksHasEachStatementWithoutItsArguments(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("statements.jfr");
    Statement one = Statement.of("SELECT {who:String} AS who").with("who", "Wang");
    try (TestWarehouse test = new TestWarehouse();
        Recording recording = new Recording()) {
      recording.enable("io.runonce.Statement");
      recording.start();
      test.writer().query(one);
      try (RowCursor<String> rows = test.writer().read(one, RowBinaryReader::string)) {
        assertThat(rows.next()).isEqualTo("Wang");
      }
      recording.stop();
      recording.dump(file);
    }
    assertThat(RecordingFile.readAllEvents(file))
        .extracting(event -> event.getString("sql"))
        .containsExactly(one.sql(), one.sql());
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Wang");
  }

  @Test
  void aChangedMigrationIsRefused() {
    try (TestWarehouse test = new TestWarehouse()) {
      String sql = "CREATE TABLE IF NOT EXISTS t (a UInt8) ENGINE = MergeTree ORDER BY a;\n";
      test.writer().migrate(List.of(Migration.of("V001__a.sql", sql)));
      assertThatThrownBy(
              () -> test.writer().migrate(List.of(Migration.of("V001__a.sql", "-- x\n" + sql))))
          .isInstanceOf(WarehouseException.class)
          .hasMessage(
              "migration V001__a.sql was changed after it was applied;"
                  + " restore the file, or write a new one");
    }
  }

  @Test
  void aNewerStoreIsRefused() {
    try (TestWarehouse test = new TestWarehouse()) {
      String sql = "CREATE TABLE IF NOT EXISTS t (a UInt8) ENGINE = MergeTree ORDER BY a;\n";
      test.writer()
          .migrate(List.of(Migration.of("V001__a.sql", sql), Migration.of("V002__b.sql", "")));
      assertThatThrownBy(() -> test.writer().migrate(List.of(Migration.of("V001__a.sql", sql))))
          .hasMessageContaining("newer than this program (V002__b.sql is applied)");
    }
  }

  @Test
  void boundValuesComeBackAsTheyWere() {
    String nasty = "a\tb\nc\\d'e\"f\r{x:String}\0汉字🙂";
    Instant time = Instant.parse("2024-02-29T16:00:00.123Z");
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Row row =
          test.writer()
              .query(
                  new Statement(
                      "SELECT {s:String} AS s, {n:Int64} AS n, {u:UInt64} AS u, {f:Float64} AS f,"
                          + " {b:Bool} AS b, {d:Date32} AS d,"
                          + " {t:DateTime64(3, 'Asia/Shanghai')} AS t,"
                          + " {ss:Array(String)} AS ss, {nn:Array(Int64)} AS nn,"
                          + " {dd:Array(Date32)} AS dd, CAST(NULL, 'Nullable(String)') AS nothing,"
                          + " toUInt128('340282366920938463463374607431768211455') AS large,"
                          + " CAST('x', 'LowCardinality(String)') AS low,"
                          + " toDate('2024-02-29') AS day, map('k', 1) AS m",
                      Map.of(
                          "s",
                          nasty,
                          "n",
                          Long.MIN_VALUE,
                          "u",
                          42L,
                          "f",
                          1.0e-3,
                          "b",
                          true,
                          "d",
                          LocalDate.of(2024, 2, 29),
                          "t",
                          time,
                          "ss",
                          List.of(nasty, "", "]"),
                          "nn",
                          List.of(1L, -2L),
                          "dd",
                          List.of(LocalDate.of(1999, 1, 1)))))
              .getFirst();
      assertThat(row.columns()).startsWith("s", "n", "u", "f", "b", "d", "t", "ss").endsWith("m");
      assertThat(row.string("s")).isEqualTo(nasty);
      assertThat(row.number("n")).isEqualTo(Long.MIN_VALUE);
      assertThat(row.number("u")).isEqualTo(42);
      assertThat(row.decimal("f")).isEqualTo(1.0e-3);
      assertThat(row.flag("b")).isTrue();
      assertThat(row.date("d")).isEqualTo(LocalDate.of(2024, 2, 29));
      assertThat(row.date("day")).isEqualTo(LocalDate.of(2024, 2, 29));
      assertThat(row.instant("t")).isEqualTo(time);
      assertThat(row.strings("ss")).containsExactly(nasty, "", "]");
      assertThat(row.value("nn")).isEqualTo(List.of(1L, -2L));
      assertThat(row.value("dd")).isEqualTo(List.of(LocalDate.of(1999, 1, 1)));
      assertThat(row.isNull("nothing")).isTrue();
      assertThat(row.value("large")).hasToString("340282366920938463463374607431768211455");
      assertThat(row.string("low")).isEqualTo("x");
      assertThat(row.value("m")).isEqualTo(Map.of("k", 1L));
    }
  }

  @Test
  void columnsKeepTheOrderOfTheQuery() {
    try (TestWarehouse test = new TestWarehouse()) {
      Row row =
          test.writer()
              .query(Statement.of("SELECT 1 AS zulu, 2 AS alpha, NULL AS mike, 3 AS bravo"))
              .getFirst();
      assertThat(row.columns()).containsExactly("zulu", "alpha", "mike", "bravo");
    }
  }

  @Test
  void rowsByColumnNameComeBack() {
    Instant at = Instant.parse("2024-02-29T16:00:00.123Z");
    try (TestWarehouse test = TestWarehouse.migrated()) {
      test.writer()
          .insert(
              "audit_event",
              List.of(Map.of("at", at, "person", "王", "action", "EXPORT"), Map.of("at", at)));
      List<Row> rows =
          test.writer().query(Statement.of("SELECT * FROM audit_event ORDER BY person"));
      assertThat(rows).hasSize(2);
      assertThat(rows.getLast().instant("at")).isEqualTo(at);
      assertThat(rows.getLast().string("person")).isEqualTo("王");
      assertThat(rows.getFirst().text("person")).isNull();
    }
  }

  @Test
  void aLongAnswerStreamsAndExports() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Statement statement = Statement.of("SELECT number AS n FROM numbers(300000)");
      List<Long> numbers = new ArrayList<>();
      test.writer().stream(statement, row -> numbers.add(row.number("n")));
      assertThat(numbers).hasSize(300_000).last().isEqualTo(299_999L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      test.writer().export(Statement.of("SELECT 1 AS a, 'x' AS b"), "CSVWithNames", out);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"a\",\"b\"\n1,\"x\"\n");
    }
  }

  @Test
  void anAnswerThatFailsHalfWayIsNotTakenForWhole() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Statement statement =
          Statement.of(
              "SELECT throwIf(number = 2000000) AS n FROM numbers(3000000)"
                  + " SETTINGS max_threads = 1");
      assertThatThrownBy(() -> drain(test.writer(), statement))
          .isInstanceOf(WarehouseException.class);
    }
  }

  private static void drain(Warehouse warehouse, Statement statement) {
    try (RowCursor<Integer> rows = warehouse.read(statement, RowBinaryReader::int8)) {
      rows.forEachRemaining(row -> assertThat(row).isZero());
    }
  }

  @Test
  void aReaderReadsAndMayNotWrite() {
    try (TestWarehouse test = TestWarehouse.migrated();
        Warehouse reader = Warehouse.open(test.config(), Access.READER, TestWarehouse.CLOCK)) {
      assertThat(reader.query(Statement.of("SELECT count() AS n FROM event"))).hasSize(1);
      assertThat(reader.catalogues().load()).isEmpty();
      assertThatThrownBy(() -> reader.execute(Statement.of("DROP TABLE event")))
          .isInstanceOf(WarehouseException.class);
      assertThat(test.count("event")).isZero();
    }
  }

  @Test
  void faultsAreOneClearLine() throws Exception {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      WarehouseConfig config = test.config();
      assertThatThrownBy(() -> test.writer().query(Statement.of("SELECT nothing FROM event")))
          .hasMessageContaining("refused a statement: Code: 47")
          .message()
          .doesNotContain("\n");
      WarehouseConfig.Credential wrong =
          new WarehouseConfig.Credential(config.writer().user(), "wrong");
      assertFault(
          new WarehouseConfig(config.url(), config.database(), wrong, wrong),
          "refused user '" + wrong.user() + "'; check RUNONCE_CLICKHOUSE_USER");
      assertFault(
          new WarehouseConfig(config.url(), "missing", config.writer(), config.reader()),
          "has no database missing");
      int free;
      try (ServerSocket socket = new ServerSocket(0)) {
        free = socket.getLocalPort();
      }
      assertFault(
          new WarehouseConfig("http://127.0.0.1:" + free, "x", config.writer(), config.reader()),
          "cannot be reached; start ./runonce up");
    }
  }

  private static void assertFault(WarehouseConfig config, String line) {
    try (Warehouse warehouse = Warehouse.open(config, Access.WRITER, TestWarehouse.CLOCK)) {
      assertThatThrownBy(
              () -> warehouse.query(Statement.of("SELECT version FROM schema_migration")))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining(line);
    }
  }
}
