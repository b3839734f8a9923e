package io.runonce.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a request asks for: a text to run, or rows to stream into a table. */
sealed interface Statement {

  /**
   * A text that is run whole.
   *
   * @param tokens all of it, or up to VALUES for an INSERT, whose values are data
   */
  record Text(String sql, List<SqlToken> tokens) implements Statement {}

  /**
   * Rows in a format. They never go through the engine as text: there, what follows a blank line
   * would be run as another statement.
   *
   * @param head {@code INSERT INTO t (columns)}, without FORMAT
   */
  record Rows(List<SqlToken> tokens, String head, String format, InputStream data)
      implements Statement {}

  /** The statement's tokens, as far as they are not data. */
  List<SqlToken> tokens();

  /** How far into a body the head of an INSERT may reach. */
  int HEAD_BYTES = 256 << 10;

  /**
   * Reads the statement from the {@code query} parameter followed by the body, as the server does.
   *
   * @param most the bytes that a text may have
   */
  static Statement read(String query, InputStream body, int most) throws IOException {
    String first = query.stripTrailing();
    InputStream all =
        first.isEmpty() ? body : joined((first + "\n").getBytes(StandardCharsets.UTF_8), body);
    byte[] prefix = all.readNBytes(HEAD_BYTES);
    SqlLexer lexer = new SqlLexer(prefix);
    Optional<SqlToken> verb = lexer.next();
    if (verb.isEmpty()) {
      throw QueryError.of(QueryError.SYNTAX_ERROR, "Syntax error: Empty query");
    }
    if (!verb.get().is("INSERT")) {
      String sql = rest(prefix, all, most);
      return new Text(sql, SqlLexer.tokens(sql));
    }
    return insert(prefix, lexer, verb.get(), all, most);
  }

  private static Statement insert(
      byte[] prefix, SqlLexer lexer, SqlToken verb, InputStream all, int most) throws IOException {
    List<SqlToken> tokens = new ArrayList<>(List.of(verb));
    int depth = 0;
    for (Optional<SqlToken> next = lexer.next(); next.isPresent(); next = lexer.next()) {
      SqlToken token = next.get();
      tokens.add(token);
      depth += token.is('(') ? 1 : token.is(')') ? -1 : 0;
      if (depth == 0 && token.is("FORMAT")) {
        return rows(prefix, tokens, lexer.next(), all);
      }
      if (depth == 0 && token.is("VALUES")) {
        return new Text(rest(prefix, all, most), tokens);
      }
      if (depth == 0 && (token.is("SELECT") || token.is("WITH"))) {
        break;
      }
    }
    String sql = rest(prefix, all, most);
    return new Text(sql, SqlLexer.tokens(sql));
  }

  private static Statement rows(
      byte[] prefix, List<SqlToken> tokens, Optional<SqlToken> format, InputStream all) {
    SqlToken name =
        format
            .filter(SqlToken::isName)
            .orElseThrow(
                () -> QueryError.of(QueryError.SYNTAX_ERROR, "Syntax error: FORMAT names none"));
    int data = dataStart(prefix, name.end());
    byte[] begun = Arrays.copyOfRange(prefix, data, prefix.length);
    String head = new String(prefix, 0, tokens.getLast().start(), StandardCharsets.UTF_8);
    return new Rows(tokens, head, name.text(), joined(begun, all));
  }

  /** Rows begin after a semicolon, blanks and one line end, each if present. */
  private static int dataStart(byte[] prefix, int afterFormat) {
    int at = afterFormat;
    while (at < prefix.length && isBlank(prefix[at])) {
      at++;
    }
    if (at < prefix.length && prefix[at] == ';') {
      at++;
    }
    while (at < prefix.length && isBlank(prefix[at])) {
      at++;
    }
    if (at < prefix.length && prefix[at] == '\r') {
      at++;
    }
    return at < prefix.length && prefix[at] == '\n' ? at + 1 : at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\f';
  }

  private static String rest(byte[] prefix, InputStream all, int most) throws IOException {
    byte[] tail = all.readNBytes(most);
    if (tail.length == most) {
      throw QueryError.of(
          QueryError.TOO_MANY_BYTES,
          "The statement has more than " + most + " bytes: send rows with FORMAT instead");
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + tail.length);
    System.arraycopy(tail, 0, whole, prefix.length, tail.length);
    return new String(whole, StandardCharsets.UTF_8);
  }

  private static InputStream joined(byte[] first, InputStream second) {
    return new SequenceInputStream(new ByteArrayInputStream(first), second);
  }
}
