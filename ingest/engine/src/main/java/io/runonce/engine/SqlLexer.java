package io.runonce.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a statement into tokens as ClickHouse's own lexer does, on bytes, since the rows of an
 * INSERT may follow in any encoding. What it does not follow becomes a FOREIGN token.
 */
final class SqlLexer {
  private final byte[] sql;
  private final int end;
  private int position;

  SqlLexer(byte[] sql) {
    this.sql = sql;
    this.end = sql.length;
  }

  static List<SqlToken> tokens(String sql) {
    SqlLexer lexer = new SqlLexer(sql.getBytes(StandardCharsets.UTF_8));
    List<SqlToken> tokens = new ArrayList<>();
    for (var next = lexer.next(); next.isPresent(); next = lexer.next()) {
      tokens.add(next.get());
    }
    return tokens;
  }

  /** The next token; empty at the end. */
  Optional<SqlToken> next() {
    int open = skipBlank();
    if (open >= 0) {
      return Optional.of(token(SqlToken.Kind.FOREIGN, open, end));
    }
    if (position >= end) {
      return Optional.empty();
    }
    int start = position;
    byte first = sql[start];
    if (first == '\'' || first == '"' || first == '`') {
      return Optional.of(quoted(start, first));
    }
    if (isWord(first) && first != '$') {
      while (position < end && isWord(sql[position])) {
        position++;
      }
      return Optional.of(token(SqlToken.Kind.WORD, start, position));
    }
    position++;
    boolean plain = first > ' ' && first < 127 && first != '$';
    return Optional.of(
        token(plain ? SqlToken.Kind.SYMBOL : SqlToken.Kind.FOREIGN, start, position));
  }

  private SqlToken quoted(int start, byte quote) {
    for (position = start + 1; position < end; position++) {
      if (sql[position] == '\\') {
        position++;
      } else if (sql[position] == quote) {
        if (at(position + 1) != quote) {
          position++;
          SqlToken.Kind kind = quote == '\'' ? SqlToken.Kind.STRING : SqlToken.Kind.QUOTED;
          String text = quote == '\'' ? "" : text(start + 1, position - 1);
          return new SqlToken(kind, text, start, position);
        }
        position++;
      }
    }
    position = end;
    return token(SqlToken.Kind.FOREIGN, start, end);
  }

  /** Passes blanks and comments; the start of a comment that does not end, else -1. */
  private int skipBlank() {
    while (position < end) {
      byte b = sql[position];
      if (b == ' ' || (b >= '\t' && b <= '\r')) {
        position++;
      } else if ((b == '-' && at(position + 1) == '-')
          || (b == '#' && (at(position + 1) == ' ' || at(position + 1) == '!'))) {
        skipLine();
      } else if (b == '/' && at(position + 1) == '*') {
        int start = position;
        if (!skipComment()) {
          return start;
        }
      } else {
        return -1;
      }
    }
    return -1;
  }

  private void skipLine() {
    while (position < end && sql[position] != '\n') {
      position++;
    }
  }

  private boolean skipComment() {
    for (position += 2; position < end; position++) {
      if (sql[position] == '*' && at(position + 1) == '/') {
        position += 2;
        return true;
      }
    }
    return false;
  }

  private int at(int index) {
    return index < end ? sql[index] : -1;
  }

  private SqlToken token(SqlToken.Kind kind, int start, int stop) {
    return new SqlToken(kind, text(start, stop), start, stop);
  }

  private String text(int start, int stop) {
    return new String(sql, start, stop - start, StandardCharsets.UTF_8);
  }

  private static boolean isWord(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '$';
  }
}
