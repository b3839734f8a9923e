package io.runonce.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Helpers on ClickHouse's SQL: quoting, and what a list of tokens says. */
final class Sql {
  private Sql() {}

  static String literal(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static String identifier(String name) {
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
  }

  /**
   * The format that the statement itself names: FORMAT and a word, followed by the end or by
   * SETTINGS, outside any parenthesis.
   */
  static Optional<String> format(List<SqlToken> tokens) {
    int index = formatIndex(tokens);
    return index < tokens.size() ? Optional.of(tokens.get(index + 1).text()) : Optional.empty();
  }

  /** Where that FORMAT stands; the number of tokens when there is none. */
  static int formatIndex(List<SqlToken> tokens) {
    for (int i = tokens.size() - 2; i > 0; i--) {
      if (tokens.get(i).is("FORMAT")
          && tokens.get(i + 1).isName()
          && (i + 2 == tokens.size()
              || tokens.get(i + 2).is(';')
              || tokens.get(i + 2).is("SETTINGS"))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** True where the two words stand one after the other. */
  static boolean has(List<SqlToken> tokens, String first, String second) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(first) && tokens.get(i + 1).is(second)) {
        return true;
      }
    }
    return false;
  }

  /** True for the clauses that make the engine read or write a file of this machine. */
  static boolean namesFile(List<SqlToken> tokens) {
    return has(tokens, "INTO", "OUTFILE") || has(tokens, "FROM", "INFILE");
  }

  static boolean has(List<SqlToken> tokens, String word) {
    return tokens.stream().anyMatch(token -> token.is(word));
  }

  /** The first word in upper case; a parenthesis before it is passed over. */
  static String verb(List<SqlToken> tokens) {
    return tokens.stream()
        .filter(token -> !token.is('('))
        .findFirst()
        .filter(token -> token.kind() == SqlToken.Kind.WORD)
        .map(token -> token.text().toUpperCase(Locale.ROOT))
        .orElse("");
  }
}
