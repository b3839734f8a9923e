package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  private static final int MOST = 1 << 20;

  private static Statement read(String query, String body) throws IOException {
    return Statement.read(
        query, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), MOST);
  }

  private static String data(Statement statement) throws IOException {
    assertThat(statement).isInstanceOf(Statement.Rows.class);
    return new String(((Statement.Rows) statement).data().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void headInTheAddressAndRowsInTheBody() throws IOException {
    Statement.Rows rows =
        (Statement.Rows) read("INSERT INTO t (a, `format`) FORMAT RowBinary ", "\n \n");
    assertThat(rows.head()).isEqualTo("INSERT INTO t (a, `format`) ");
    assertThat(rows.format()).isEqualTo("RowBinary");
    assertThat(data(rows)).isEqualTo("\n \n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t FORMAT TSV\n",
        "INSERT INTO t \n FORMAT TSV \n",
        "insert /* FORMAT CSV\n */ into t format TSV\r\n",
        "-- a comment\nINSERT INTO t (format, b) FORMAT TSV;\n",
        "INSERT INTO t SETTINGS async_insert = 0 FORMAT TSV "
      })
  void rowsBeginAfterTheHead(String head) throws IOException {
    assertThat(data(read("", head + "\n\nx"))).isIn("\n\nx", "\nx");
    assertThat(data(read("", head + "x"))).isEqualTo("x");
  }

  @Test
  void bothPartsAreOneText() throws IOException {
    assertThat(read("INSERT INTO t VALUES", "(1)"))
        .isInstanceOfSatisfying(
            Statement.Text.class,
            text -> assertThat(text.sql()).isEqualTo("INSERT INTO t VALUES\n(1)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES ('FORMAT TSV')",
        "INSERT INTO t SELECT 1 FORMAT Null",
        "SELECT 1 FORMAT JSON",
        "INSERT INTO t WITH 1 AS x SELECT x"
      })
  void otherStatementsAreText(String sql) throws IOException {
    assertThat(read("", sql)).isInstanceOf(Statement.Text.class);
    assertThat(read(sql, "")).isInstanceOf(Statement.Text.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "-- only a comment", "/* and another */"})
  void nothingIsAnError(String sql) {
    assertThatThrownBy(() -> read(sql, "")).hasMessageContaining("Empty query");
  }

  @Test
  void aTextBeyondTheLimitIsAnError() {
    assertThatThrownBy(() -> read("", "SELECT '" + "x".repeat(2 * MOST) + "'"))
        .hasMessageContaining("more than");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 FORMAT JSON | JSON",
        "SELECT 1 format `CSV`; | CSV",
        "SELECT 1 FORMAT TSV SETTINGS max_threads = 1 | TSV",
        "SELECT 'FORMAT TSV' | ''",
        "SELECT a AS format FROM t | ''",
        "SELECT format('{}', a) FROM t | ''",
        "SELECT 1 -- FORMAT TSV | ''"
      })
  void theStatementNamesItsFormat(String sql, String format) {
    assertThat(Sql.format(SqlLexer.tokens(sql)).orElse("")).isEqualTo(format);
  }

  @Test
  void aKillByQueryIdFindsTheComment() throws IOException {
    Statement.Text kill =
        (Statement.Text) read("", "KILL QUERY WHERE query_id = 'query_id é' SYNC");
    assertThat(KillRewriter.rewrite(kill))
        .isEqualTo("KILL QUERY WHERE Settings['log_comment'] = 'query_id é' SYNC");
    Statement.Text select = (Statement.Text) read("", "SELECT query_id");
    assertThat(KillRewriter.rewrite(select)).isEqualTo("SELECT query_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'it''s'", "'a\\'b'", "`a``b`", "\"a\\\"b\"", "/* x */ y", "x -- y"})
  void quotesAndCommentsAreOneToken(String sql) {
    assertThat(SqlLexer.tokens(sql)).hasSize(1);
    assertThat(SqlLexer.tokens(sql).getFirst().kind()).isNotEqualTo(SqlToken.Kind.FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'open", "`open\\`", "/* open", "$$x$$", "‘x’", "\u00a0", "\u0001"})
  void whatIsNotFollowedIsForeign(String sql) {
    assertThat(SqlLexer.tokens(sql)).anyMatch(token -> token.kind() == SqlToken.Kind.FOREIGN);
  }

  @Test
  void literalsAreQuoted() {
    assertThat(Sql.literal("a'b\\c")).isEqualTo("'a\\'b\\\\c'");
    assertThat(Sql.identifier("a`b\\c")).isEqualTo("`a\\`b\\\\c`");
  }
}
