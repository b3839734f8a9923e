package io.runonce.warehouse;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * What the law asks of data that lie here already (PRACTICE §1): a change of keys, a term, a
 * person's wish to be forgotten. Each act lands the same events anew, under a version just above
 * the old one and as a batch of its own, so that the reckoning sees a correction like any other and
 * a source that sends the old record again changes nothing. {@link #purge} then takes away what was
 * there before; only after a reckoning, which still needs to know what an event used to name.
 */
public final class PersonalData {
  /** What {@code key_id} says of an event whose people became others for each case. */
  public static final String UNLINKED = "UNLINKED";

  /** What {@code key_id} says of an event whose person asked to be forgotten. */
  public static final String ERASED = "ERASED";

  private static final byte[] NOTHING = new byte[0];

  private final Warehouse warehouse;
  private final Clock clock;

  /**
   * What was done.
   *
   * @param token of the batch that holds the events as they are now
   * @param events how many
   */
  public record Done(BatchToken token, long events) {}

  /** Events by the key that their people were hashed under; '' where the source hashed them. */
  public record KeyUse(String keyId, long events) {}

  PersonalData(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /** Which keys the events that name anybody are under, most first. */
  public List<KeyUse> keys() {
    return warehouse
        .query(
            Statement.of(
                """
                SELECT toString(key_id) AS key, count() AS n FROM event FINAL
                WHERE subject_id != toFixedString('', 32) OR agent_id != toFixedString('', 32)
                GROUP BY key ORDER BY n DESC, key
                """))
        .stream()
        .map(row -> new KeyUse(row.string("key"), row.number("n")))
        .toList();
  }

  /** How many people are known under two keys. */
  public long aliases() {
    return one(Statement.of("SELECT count() AS n FROM subject_alias FINAL"));
  }

  /** How many events {@link #rekey} would change now. */
  public long toRekey() {
    return one(PrivacyChange.rekeying().counting());
  }

  /** How many events {@link #unlinkExpired} would change now. */
  public long expired() {
    return one(PrivacyChange.expiring(clock.instant()).counting());
  }

  /** How many events name one of these people, hashes of 64 hex digits. */
  public long naming(Collection<String> ids) {
    return one(PrivacyChange.erasing(List.copyOf(ids)).counting());
  }

  /**
   * Brings events under the current key, as far as their people have come again and so are known
   * under both. Whoever has not stays split: {@link #keys} tells how many events those are.
   *
   * @param person who does it
   * @param reason why
   */
  public Done rekey(String person, String reason) {
    return run(PrivacyChange.rekeying(), person, reason);
  }

  /**
   * Cuts the link between the cases of a person where the term of the source is over: the person
   * becomes another for each case, at random and for good, and what was said in words goes. Cases
   * that may still change keep theirs.
   */
  public Done unlinkExpired(String person, String reason) {
    return run(PrivacyChange.expiring(clock.instant()), person, reason);
  }

  /**
   * Forgets a person: each event gets somebody of its own, at random and for good, and what was
   * said in words goes. That something happened stays, to whom does not.
   *
   * @param ids the person's hashes, 64 hex digits each, under every key in use
   */
  public Done erase(Collection<String> ids, String person, String reason) {
    return run(PrivacyChange.erasing(List.copyOf(ids)), person, reason);
  }

  private Done run(PrivacyChange change, String person, String reason) {
    finishWhatWasBegun();
    BatchToken token = BatchToken.mint();
    note(token, change.act(), "BEGUN", person, reason, 0);
    warehouse.execute(change.landing(token));
    return finish(token, change.act(), person, reason);
  }

  /** An act that a crash cut short may have landed events: they are put into the ledger. */
  private void finishWhatWasBegun() {
    warehouse
        .query(
            Statement.of(
                """
                SELECT lower(hex(p.token)) AS id, any(p.act) AS act, any(p.person) AS person,
                  any(p.reason) AS reason
                FROM privacy_act AS p GROUP BY p.token HAVING countIf(p.state = 'DONE') = 0
                """))
        .forEach(row ->
            finish(
                BatchToken.parse(row.string("id")),
                row.string("act"),
                row.string("person"),
                row.string("reason")));
  }

  private Done finish(BatchToken token, String act, String person, String reason) {
    long events =
        one(
            Statement.of("SELECT count() AS n FROM event WHERE batch = unhex({token:String})")
                .with("token", token.toString()));
    if (events > 0 && !warehouse.batches().contains(token)) {
      int rows = Math.toIntExact(events);
      warehouse.batches().record(new Batch(token, act, rows, NOTHING, 0, NOTHING, "[]"));
    }
    note(token, act, "DONE", person, reason, events);
    return new Done(token, events);
  }

  private void note(
      BatchToken token, String act, String state, String person, String reason, long events) {
    warehouse.execute(
        Statement.of(
                """
                INSERT INTO privacy_act SELECT {at:DateTime64(3)}, unhex({token:String}),
                  {act:String}, {state:String}, {person:String}, {reason:String}, {events:UInt64}
                """)
            .with("at", clock.instant())
            .with("token", token.toString())
            .with("act", act)
            .with("state", state)
            .with("person", person)
            .with("reason", reason)
            .with("events", events));
  }

  /**
   * Takes away for good what the acts so far have replaced: old versions of events, what they used
   * to name, visits and outcomes that are no longer yielded. To be called when the batches of the
   * acts are reckoned. Rewrites the tables; backups made before still have it.
   *
   * @throws IllegalStateException if an act's batch is not reckoned yet
   */
  public void purge() {
    new PrivacyPurge(warehouse).run();
  }

  /**
   * Ends a change of keys: forgets who was known under two, so that the key before tells nothing
   * any more. What was not brought under the current key by then stays split.
   */
  public void forgetPreviousKey() {
    warehouse.execute(Statement.of("TRUNCATE TABLE subject_alias"));
    warehouse.execute(
        Statement.of(
            """
            ALTER TABLE event UPDATE previous_subject_id = toFixedString('', 32),
              previous_agent_id = toFixedString('', 32)
            WHERE previous_subject_id != toFixedString('', 32)
              OR previous_agent_id != toFixedString('', 32)
            SETTINGS mutations_sync = 2
            """));
  }

  private long one(Statement statement) {
    return warehouse.query(statement).getFirst().number("n");
  }
}
