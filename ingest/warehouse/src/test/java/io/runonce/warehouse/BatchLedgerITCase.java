package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Event;
import io.runonce.contract.RejectCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchLedgerITCase {

  /** Stands for the death of the process. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource(BatchLedger.Step.class)
  void aCrashAfterAnyStepDoublesAndLosesNothing(BatchLedger.Step last) {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Batch batch = Samples.batch(BatchToken.mint(), 500, 3);
      BatchLedger crashing =
          test.writer()
              .batches(step -> {
                if (step == last) {
                  throw new Crash();
                }
              });
      assertThatThrownBy(() -> crashing.commit(batch)).isInstanceOf(Crash.class);
      assertThatThrownBy(() -> commitUnlessRepeated(crashing, batch)).isInstanceOf(Crash.class);
      test.writer().batches().commit(batch);
      assertThat(test.writer().batches().commit(batch)).isEqualTo(BatchLedger.Outcome.REPEATED);
      assertThat(test.count("event")).isEqualTo(500);
      assertThat(test.count("event_key")).isEqualTo(5 * 500);
      assertThat(test.count("rejected_event")).isEqualTo(3);
      assertThat(test.count("ingest_batch")).isEqualTo(1);
      assertThat(test.count("ingest_span")).isEqualTo(1);
    }
  }

  /** Once the rows are in, the store may merge away what they correct. */
  @Test
  void correctionsAreCountedBeforeTheRowsThatCorrectAreIn() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Batch plain = Samples.batch(BatchToken.mint(), 5, 0);
      Batch correcting = withCorrections(Samples.batch(BatchToken.mint(), 5, 0), 2);
      BatchLedger crashing =
          test.writer()
              .batches(step -> {
                if (step == BatchLedger.Step.JUDGEMENT_NOTED) {
                  throw new Crash();
                }
              });
      assertThatThrownBy(() -> crashing.commit(plain)).isInstanceOf(Crash.class);
      assertThat(test.count("ingest_span")).as("nothing to be noted").isZero();
      assertThatThrownBy(() -> crashing.commit(correcting)).isInstanceOf(Crash.class);
      assertThat(test.count("event")).isZero();
      Statement noted = Statement.of("SELECT sum(corrected) AS n FROM ingest_span FINAL");
      assertThat(test.writer().query(noted).getFirst().number("n")).isEqualTo(2);
      test.writer().batches().commit(correcting);
      assertThat(test.writer().query(noted).getFirst().number("n")).isEqualTo(2);
    }
  }

  private static Batch withCorrections(Batch batch, long corrected) {
    BatchSpan span = batch.spans().getFirst();
    BatchSpan correcting =
        new BatchSpan(
            span.id(),
            span.name(),
            span.first(),
            span.last(),
            span.bytes(),
            span.read(),
            span.landed(),
            span.repeated(),
            corrected,
            span.again(),
            span.rejected(),
            span.warnings());
    return new Batch(
        batch.token(),
        batch.job(),
        batch.rows(),
        batch.events(),
        batch.rejected(),
        batch.rejects(),
        batch.offsets(),
        List.of(correcting),
        batch.course());
  }

  @Test
  void theSpansSayWhatBecameOfTheRecordsAndHowTheLandingWent() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      BatchToken token = BatchToken.mint();
      test.writer().batches().commit(Samples.batch(token, 5, 2));
      Row row = test.writer().query(Statement.of("SELECT * FROM ingest_span")).getFirst();
      assertThat(row.string("span_id")).isEqualTo("f" + token);
      assertThat(row.number("read")).isEqualTo(7);
      assertThat(row.number("landed")).isEqualTo(5);
      assertThat(row.number("batch_rows")).isEqualTo(7);
      assertThat(row.value("rejected")).isEqualTo(Map.of("BAD_TIME", 2L));
      assertThat(row.instant("begun_at")).isEqualTo(Samples.TIME);
      assertThat(row.number("waited_millis")).isEqualTo(20);
      assertThat(row.instant("newest_at")).isEqualTo(Samples.TIME.minusSeconds(3));
    }
  }

  @Test
  void aLedgerFromBeforeTheSpansIsBroughtOver() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Batch batch = Samples.batch(BatchToken.mint(), 5, 2);
      test.writer().batches().commit(batch);
      Statement spans =
          Statement.of(
              "SELECT span_id, token, bytes, read, landed, rejected, batch_rows, committed_at >"
                  + " '2024-01-01' AS stamped FROM ingest_span");
      String before = test.writer().query(spans).toString();
      test.writer().execute(Statement.of("DROP TABLE ingest_span"));
      test.writer()
          .execute(
              Statement.of(
                  "ALTER TABLE schema_migration DELETE WHERE name LIKE '%metrics%'"
                      + " SETTINGS mutations_sync = 2"));
      assertThat(test.writer().migrate()).isEqualTo(1);
      assertThat(test.writer().query(spans)).hasToString(before);
    }
  }

  private static void commitUnlessRepeated(BatchLedger ledger, Batch batch) {
    if (ledger.commit(batch) == BatchLedger.Outcome.REPEATED) {
      throw new Crash();
    }
  }

  @Test
  void aFullBatchIsOneBlock() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      BatchToken token = BatchToken.mint();
      EventRows rows = new EventRows(token);
      for (int i = 0; !rows.isFull(); i++) {
        rows.add(Samples.bare("k" + i));
      }
      Batch batch = Batch.of("inbox", rows, new RejectRows(token), "{}");
      test.writer().batches().commit(batch);
      test.writer().execute(Statement.of("TRUNCATE TABLE ingest_batch"));
      test.writer().batches().commit(batch);
      assertThat(test.count("event")).isEqualTo(rows.rows());
      assertThat(test.writer().batches().contains(token)).isTrue();
      assertThat(test.writer().batches().contains(BatchToken.mint())).isFalse();
    }
  }

  @Test
  void anEventComesBackAsItWas() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      BatchToken token = BatchToken.mint();
      EventRows rows = new EventRows(token);
      Event bare = Samples.bare("a");
      Event full = Samples.full("b");
      rows.add(bare);
      rows.add(full);
      test.writer().batches().commit(Batch.of("inbox", rows, new RejectRows(token), "{}"));
      List<Event> read =
          test.writer().events().list(Statement.of("FROM event FINAL ORDER BY source_key"));
      assertThat(read).containsExactly(bare, full);
    }
  }

  @Test
  void theGreaterVersionWinsWhateverArrivesLast() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Event late =
          Event.builder("s", "k", Samples.bare("x").type(), Samples.TIME)
              .recordedAt(Samples.TIME.plusMillis(2))
              .regionCode("510112")
              .caseNo("LATE")
              .build();
      Event early =
          Event.builder("s", "k", Samples.bare("x").type(), Samples.TIME)
              .recordedAt(Samples.TIME.plusMillis(1))
              .regionCode("510112")
              .caseNo("EARLY")
              .build();
      for (Event event : List.of(late, early)) {
        BatchToken token = BatchToken.mint();
        EventRows rows = new EventRows(token);
        rows.add(event);
        test.writer().batches().commit(Batch.of("inbox", rows, new RejectRows(token), "{}"));
      }
      assertThat(test.writer().events().list(Statement.of("FROM event FINAL")))
          .containsExactly(late);
    }
  }

  @Test
  void aRejectIsKeptWithItsReason() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      BatchToken token = BatchToken.mint();
      test.writer().batches().commit(Samples.batch(token, 0, 1));
      Row row = test.writer().query(Statement.of("SELECT * FROM rejected_event")).getFirst();
      assertThat(RejectCode.valueOf(row.string("code"))).isEqualTo(RejectCode.BAD_TIME);
      assertThat(row.number("offset")).isZero();
      assertThat(row.isNull("rejected_at")).isFalse();
    }
  }

  @Test
  void aFinishedFileIsFoundByItsContent() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      IngestFile file = new IngestFile("0a".repeat(32), "a.ndjson", 10, 3, 2, 1, Samples.TIME);
      test.writer().files().record(file);
      test.writer().files().record(file);
      assertThat(test.writer().files().withHash("0a".repeat(32))).containsExactly(file);
      assertThat(test.writer().files().withHash("0b".repeat(32))).isEmpty();
    }
  }
}
