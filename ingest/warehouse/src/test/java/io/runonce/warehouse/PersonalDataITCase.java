package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.Hashing;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalDataITCase {
  private static final String OLD = "0a".repeat(32);
  private static final String NEW = "0b".repeat(32);
  private static final String OTHER = "0c".repeat(32);

  private final TestWarehouse test = TestWarehouse.migrated();
  private final PersonalData data = test.writer().personalData();

  @AfterEach
  void drop() {
    test.close();
  }

  @Test
  void whoComesAgainWhileBothKeysRunIsOnePersonAndWhoDoesNotStaysSplit() {
    land(event("a1", OLD, "C1"), hashed("k1", null));
    land(event("a2", NEW, "C2"), hashed("k2", OLD));
    land(event("b1", OTHER, "C3"), hashed("k1", null));

    assertThat(data.aliases()).isEqualTo(1);
    assertThat(data.toRekey()).isEqualTo(1);
    assertThat(data.rekey("admin", "yearly").events()).isEqualTo(1);

    assertThat(subject("a1")).isEqualTo(NEW);
    assertThat(subject("b1")).isEqualTo(OTHER);
    assertThat(data.keys())
        .containsExactly(new PersonalData.KeyUse("k2", 2), new PersonalData.KeyUse("k1", 1));
    assertThat(data.rekey("admin", "again").events()).isZero();

    data.forgetPreviousKey();

    assertThat(data.aliases()).isZero();
    assertThat(test.count("event WHERE previous_subject_id != toFixedString('', 32)")).isZero();
  }

  @Test
  void anActLandsABatchLikeAnyOtherSoThatTheReckoningSeesIt() {
    land(event("a1", OLD, "C1"), hashed("k1", null));

    PersonalData.Done done = data.erase(Set.of(OLD), "admin", "art. 47");

    assertThat(test.writer().batches().contains(done.token())).isTrue();
    assertThat(test.count("event FINAL WHERE batch = unhex('" + done.token() + "')")).isEqualTo(1);
    assertThat(test.count("event_names")).isEqualTo(2);
  }

  @Test
  void whoIsForgottenIsSomebodyElseInEachEventAndNothingIsSaidInWords() {
    land(event("a1", OLD, "C1"), Hashing.NONE);
    land(event("a2", OLD, "C2"), Hashing.NONE);
    land(event("b1", OTHER, "C3"), Hashing.NONE);

    assertThat(data.naming(Set.of(OLD))).isEqualTo(2);
    data.erase(Set.of(OLD), "admin", "art. 47");

    assertThat(subject("a1")).isNotEqualTo(OLD).isNotEqualTo(subject("a2")).hasSize(64);
    assertThat(subject("b1")).isEqualTo(OTHER);
    assertThat(test.count("event FINAL WHERE attributes = '{}' AND topic = ''")).isEqualTo(2);
    assertThat(data.naming(Set.of(OLD))).isZero();
  }

  @Test
  void theOldRecordSentAgainDoesNotWinOverTheErasedOne() {
    Event before = event("a1", OLD, "C1");
    land(before, Hashing.NONE);
    data.erase(Set.of(OLD), "admin", "art. 47");

    land(before, Hashing.NONE);

    assertThat(subject("a1")).isNotEqualTo(OLD);
  }

  @Test
  void afterThePurgeNoTableHoldsTheOldHashOrItsKey() {
    land(event("a1", OLD, "C1"), Hashing.NONE);
    land(event("b1", OTHER, "C1"), Hashing.NONE);
    PersonalData.Done done = data.erase(Set.of(OLD), "admin", "art. 47");
    assertThatThrownBy(data::purge)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 acts on personal data are not reckoned yet");
    test.writer()
        .execute(
            Statement.of("INSERT INTO reckoned_batch SELECT unhex({token:String}), 1")
                .with("token", done.token().toString()));

    data.purge();

    assertThat(test.count("event")).isEqualTo(2);
    assertThat(test.count("event WHERE subject_id = unhex('" + OLD + "')")).isZero();
    assertThat(
            test.count("event_key WHERE key = cityHash64(toFixedString(unhex('" + OLD + "'), 32))"))
        .isZero();
    assertThat(
            test.count(
                "event_names WHERE subject = cityHash64(toFixedString(unhex('" + OLD + "'), 32))"))
        .isZero();
    assertThat(test.count("event_key WHERE kind = 'SUBJECT'")).isEqualTo(2);
    assertThat(test.count("event_names")).isEqualTo(2);
  }

  @Test
  void onlyWhatIsOverItsTermAndCannotChangeAnyMoreIsUnlinkedAndOnce() {
    catalogueWithTerm(30);
    outcome("C1", true);
    outcome("C2", false);
    land(event("a1", OLD, "C1"), Hashing.NONE);
    land(event("a2", OLD, "C1"), Hashing.NONE);
    land(event("b1", OLD, "C2"), Hashing.NONE);

    assertThat(data.expired()).isEqualTo(2);
    assertThat(data.unlinkExpired("admin", "term").events()).isEqualTo(2);

    assertThat(subject("a1")).isNotEqualTo(OLD).isEqualTo(subject("a2"));
    assertThat(subject("b1")).isEqualTo(OLD);
    assertThat(data.expired()).isZero();
  }

  @Test
  void anActThatDiedBeforeItsLedgerRowIsFinishedByTheNext() {
    land(event("a1", OLD, "C1"), Hashing.NONE);
    PersonalData.Done done = data.erase(Set.of(OLD), "admin", "art. 47");
    test.writer().execute(Statement.of("TRUNCATE TABLE ingest_batch"));
    test.writer()
        .execute(
            Statement.of(
                "ALTER TABLE privacy_act DELETE WHERE state = 'DONE' SETTINGS mutations_sync = 2"));

    data.rekey("admin", "next");

    assertThat(test.writer().batches().contains(done.token())).isTrue();
    assertThat(test.count("privacy_act WHERE state = 'DONE'")).isEqualTo(2);
  }

  private void catalogueWithTerm(int days) {
    test.writer()
        .execute(
            Statement.of(
                    "INSERT INTO source_system (catalogue, source, retention_days)"
                        + " SELECT 1, 'hall', {days:Int32}")
                .with("days", days));
  }

  private void outcome(String caseNo, boolean isFinal) {
    test.writer()
        .execute(
            Statement.of(
                    "INSERT INTO case_outcome (result_set, case_no, final, run, is_deleted)"
                        + " SELECT '', {case:String}, {final:Bool}, 1, 0")
                .with("case", caseNo)
                .with("final", isFinal));
  }

  private static Hashing hashed(String key, @Nullable String previous) {
    return new Hashing(key, previous, null);
  }

  private static Event event(String key, String subject, String caseNo) {
    return Event.builder(
            "hall", key, Samples.bare("x").type(), Instant.parse("2023-01-02T03:04:05Z"))
        .regionCode("510112")
        .subjectId(subject)
        .caseNo(caseNo)
        .details(Details.builder().topic("said").build())
        .attributes("{\"text\":\"said\"}")
        .build();
  }

  private void land(Event event, Hashing hashing) {
    BatchToken token = BatchToken.mint();
    EventRows rows = new EventRows(token);
    rows.add(event, hashing);
    test.writer().batches().commit(Batch.of("inbox", rows, new RejectRows(token), "{}"));
  }

  private String subject(String key) {
    return test.writer()
        .query(
            Statement.of(
                    "SELECT lower(hex(subject_id)) AS id FROM event FINAL WHERE source_key = {key:String}")
                .with("key", key))
        .getFirst()
        .string("id");
  }
}
