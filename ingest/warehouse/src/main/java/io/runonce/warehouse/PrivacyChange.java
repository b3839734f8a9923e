package io.runonce.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an act on personal data changes events.
 *
 * @param act its name in {@code privacy_act}
 * @param from the events, under the alias e, with what is needed to change them
 * @param becomes by column what it becomes
 * @param key what {@code key_id} becomes
 * @param values what the statement binds
 */
record PrivacyChange(
    String act, String from, Map<String, String> becomes, String key, Map<String, Object> values) {
  private static final String NOBODY = "toFixedString('', 32)";
  private static final String ALIASES =
      "(SELECT previous_id, any(current_id) AS id, any(key_id) AS key FROM subject_alias"
          + " GROUP BY previous_id)";

  /** People who are known under two keys get the current one. */
  static PrivacyChange rekeying() {
    return new PrivacyChange(
        "REKEY",
        """
        FROM (SELECT * FROM event FINAL) AS e
        LEFT JOIN $ALIASES AS s ON e.subject_id = s.previous_id
        LEFT JOIN $ALIASES AS a ON e.agent_id = a.previous_id
        WHERE s.id != $NOBODY OR a.id != $NOBODY
        """
            .replace("$ALIASES", ALIASES)
            .replace("$NOBODY", NOBODY),
        Map.of(
            "subject_id", "if(s.id != " + NOBODY + ", s.id, e.subject_id)",
            "agent_id", "if(a.id != " + NOBODY + ", a.id, e.agent_id)"),
        "if(s.key != '', s.key, a.key)",
        Map.of());
  }

  /** People become others for each case where the term of the source is over. */
  static PrivacyChange expiring(Instant now) {
    return new PrivacyChange(
        "UNLINK",
        """
        FROM (SELECT * FROM event FINAL) AS e
        INNER JOIN (SELECT source, retention_days FROM source_system FINAL
          WHERE catalogue = (SELECT max(catalogue) FROM source_system)
            AND retention_days IS NOT NULL) AS t ON toString(e.source) = t.source
        WHERE e.key_id NOT IN ('UNLINKED', 'ERASED')
          AND e.event_time < {now:DateTime64(3)} - toIntervalDay(assumeNotNull(t.retention_days))
          AND (e.case_no = '' OR e.case_no IN (
            SELECT case_no FROM case_outcome FINAL WHERE result_set = '' AND final))
        """,
        withoutPeople(
            "if(e.case_no != '', e.case_no,"
                + " if(e.application_no != '', e.application_no, hex(e.event_id)))"),
        "'" + PersonalData.UNLINKED + "'",
        Map.of("now", now));
  }

  /** Whoever has one of these hashes becomes another for each event. */
  static PrivacyChange erasing(List<String> ids) {
    return new PrivacyChange(
        "ERASE",
        """
        FROM (SELECT * FROM event FINAL) AS e
        WHERE lower(hex(e.subject_id)) IN {ids:Array(String)}
          OR lower(hex(e.agent_id)) IN {ids:Array(String)}
        """,
        withoutPeople("hex(e.event_id)"),
        "'" + PersonalData.ERASED + "'",
        Map.of("ids", ids));
  }

  private static Map<String, String> withoutPeople(String within) {
    return Map.of(
        "subject_id",
        somebody("e.subject_id", within),
        "agent_id",
        somebody("e.agent_id", within),
        "topic",
        "''",
        "keyword",
        "''",
        "attributes",
        "'{}'",
        "unknown_fields",
        "'{}'");
  }

  /** The salt lives as long as the statement: nobody can tell the new hash from the old one. */
  private static String somebody(String column, String within) {
    return "if(%1$s = %3$s, %1$s, SHA256(concat(salt, %2$s, hex(%1$s))))"
        .formatted(column, within, NOBODY);
  }

  Statement counting() {
    return new Statement("SELECT count() AS n " + from, values);
  }

  /** Lands the changed events, each under a version just above its old one. */
  Statement landing(BatchToken token) {
    List<String> names = EventColumns.NAMES;
    List<String> selected =
        names.stream()
            .map(column ->
                column.equals("content_version")
                    ? "e.content_version + toUInt128(1)"
                    : becomes.getOrDefault(column, "e." + column))
            .toList();
    String sql =
        """
        INSERT INTO event ($NAMES, key_id, batch)
        WITH (SELECT randomString(32)) AS salt
        SELECT $VALUES, $KEY, toFixedString(unhex({token:String}), 16)
        $FROM
        """
            .replace("$NAMES", String.join(", ", names))
            .replace("$VALUES", String.join(", ", selected))
            .replace("$KEY", key)
            .replace("$FROM", from);
    return new Statement(sql, values).with("token", token.toString());
  }
}
