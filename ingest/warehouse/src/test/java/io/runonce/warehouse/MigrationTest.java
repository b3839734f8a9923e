package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTest {

  @Test
  void aStatementEndsWithASemicolonAtTheEndOfALine() {
    Migration migration =
        Migration.of(
            "V012__x.sql", "-- why;\nCREATE a\n(b);\n\n-- and;\nCREATE c SETTINGS d = ';x';\n");
    assertThat(migration.version()).isEqualTo(12);
    assertThat(migration.statements())
        .containsExactly("CREATE a\n(b)", "CREATE c SETTINGS d = ';x'");
  }

  @Test
  void allFilesAreNumberedWithoutGapsAndMayRunAgain() {
    List<Migration> all = Migration.all();
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).version()).isEqualTo(i + 1);
      assertThat(all.get(i).statements()).isNotEmpty().allMatch(MigrationTest::mayRunAgain);
    }
  }

  /** Of rows, only such as replace themselves; a setting is the same the second time. */
  private static boolean mayRunAgain(String sql) {
    return sql.contains(" IF NOT EXISTS ")
        || sql.matches("ALTER TABLE \\w+ MODIFY SETTING \\w+ = \\w+")
        || sql.contains(" IF EXISTS ")
        || sql.startsWith("INSERT INTO event_day\n")
        || sql.startsWith("INSERT INTO event_batch\n")
        || sql.startsWith("INSERT INTO event_seen\n")
        || sql.startsWith("INSERT INTO feed_newest\n")
        || sql.startsWith("INSERT INTO ingest_span\n")
        || sql.startsWith("INSERT INTO case_outcome_next\n");
  }
}
