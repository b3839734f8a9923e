package io.runonce.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader's statement may be: one, that reads tables of the warehouse. The engine's own
 * {@code readonly} lets {@code file('/etc/passwd')} be read, so everything else is refused before
 * the engine sees it, and a text that this lexer does not follow as well.
 */
final class ReaderRules {
  private static final Set<String> VERBS =
      Set.of("SELECT", "WITH", "EXPLAIN", "DESCRIBE", "DESC", "EXISTS", "SHOW");

  private static final Set<String> SHOWN =
      Set.of(
          "DATABASES",
          "TABLES",
          "FULL",
          "COLUMNS",
          "FIELDS",
          "CREATE",
          "INDEX",
          "INDEXES",
          "INDICES",
          "KEYS",
          "FUNCTIONS",
          "DICTIONARIES",
          "ENGINES");

  /** Table functions that make rows out of nothing but their arguments, or are scalars as well. */
  private static final Set<String> HARMLESS =
      Set.of(
          "numbers",
          "numbers_mt",
          "zeros",
          "zeros_mt",
          "values",
          "generateseries",
          "generate_series",
          "view",
          "null",
          "dictionary",
          "format");

  /** Scalar functions that read files, call out, or only hold a thread. */
  private static final Set<String> HARMFUL =
      Set.of(
          "file",
          "catboostevaluate",
          "sleep",
          "sleepeachrow",
          "addresstoline",
          "addresstolinewithinlines",
          "addresstosymbol",
          "getserversetting",
          "getmergetreesetting",
          "getmacro",
          "showcertificate",
          "aiclassify",
          "aiembed",
          "aiextract",
          "aigenerate",
          "aitranslate");

  /** Tables of {@code system} that the clients' metadata calls read. */
  private static final Set<String> SYSTEM_TABLES =
      Set.of(
          "tables",
          "columns",
          "databases",
          "functions",
          "settings",
          "data_type_families",
          "table_engines",
          "formats",
          "time_zones",
          "numbers",
          "numbers_mt",
          "one",
          "zeros",
          "build_options",
          "dictionaries",
          "parts",
          "data_skipping_indices",
          "projections",
          "keywords",
          "contributors",
          "licenses",
          "collations");

  private final Set<String> forbiddenCalls;

  /**
   * @param tableFunctions all that the engine has, in lower case
   */
  ReaderRules(Set<String> tableFunctions) {
    Set<String> forbidden =
        tableFunctions.stream()
            .filter(name -> !HARMLESS.contains(name))
            .collect(Collectors.toSet());
    forbidden.addAll(HARMFUL);
    this.forbiddenCalls = Set.copyOf(forbidden);
  }

  /** Error 497 unless a reader may run this. */
  void check(Statement statement, String database) {
    if (database.equals("system")) {
      throw refusal("the database system as a default");
    }
    switch (statement) {
      case Statement.Rows rows -> throw refusal("INSERT");
      case Statement.Text text -> check(text.tokens());
    }
  }

  private void check(List<SqlToken> tokens) {
    String verb = Sql.verb(tokens);
    if (!VERBS.contains(verb)) {
      throw refusal(verb.isEmpty() ? "this statement" : verb);
    }
    checkShow(verb, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      checkToken(token);
      checkPair(token, i + 1 < tokens.size() ? tokens.get(i + 1) : END);
      checkClause(
          i == 0 ? END : tokens.get(i - 1), token, i + 1 < tokens.size() ? tokens.get(i + 1) : END);
      if (token.isName() && i + 2 < tokens.size() && tokens.get(i + 1).is('.')) {
        checkTable(token, tokens.get(i + 2));
      }
    }
  }

  private static final SqlToken END = new SqlToken(SqlToken.Kind.SYMBOL, ";", 0, 0);

  private static void checkShow(String verb, List<SqlToken> tokens) {
    if (verb.equals("SHOW") && (tokens.size() < 2 || !SHOWN.contains(upper(tokens.get(1))))) {
      throw refusal("SHOW " + (tokens.size() < 2 ? "" : upper(tokens.get(1))));
    }
  }

  private static void checkToken(SqlToken token) {
    if (token.kind() == SqlToken.Kind.FOREIGN) {
      throw refusal("a character outside ASCII, a heredoc or an open quote, outside of quotes");
    }
    if (token.kind() == SqlToken.Kind.QUOTED && token.text().contains("\\")) {
      throw refusal("a backslash in a quoted name");
    }
    if (token.is("Identifier")) {
      throw refusal("a parameter of type Identifier");
    }
  }

  private void checkPair(SqlToken token, SqlToken next) {
    if (token.is("INTO") && next.is("OUTFILE")) {
      throw refusal("INTO OUTFILE");
    }
    if (next.is('(')
        && (token.is('}') || (token.isName() && forbiddenCalls.contains(lower(token))))) {
      throw refusal("the function " + token.text() + "()");
    }
  }

  /** {@code system.settings} is a table and {@code AS settings} a name, no clause. */
  private static void checkClause(SqlToken before, SqlToken token, SqlToken next) {
    if (token.is("SETTINGS") && next.isName() && !before.is('.') && !before.is("AS")) {
      throw refusal("a SETTINGS clause");
    }
  }

  private static void checkTable(SqlToken database, SqlToken table) {
    if (database.text().equalsIgnoreCase("system") && !SYSTEM_TABLES.contains(table.text())) {
      throw refusal("system." + table.text());
    }
  }

  /** Error 62 or 497 by what the engine's parser says of the text. */
  void check(EngineConnection.Classification classification) {
    if (!classification.isRead()) {
      throw refusal("a statement that does more than read");
    }
  }

  private static String upper(SqlToken token) {
    return token.text().toUpperCase(Locale.ROOT);
  }

  private static String lower(SqlToken token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static QueryError refusal(String what) {
    return QueryError.of(
        QueryError.ACCESS_DENIED,
        "A reader may not use "
            + what
            + ": one statement that reads tables is allowed."
            + " (ACCESS_DENIED)");
  }
}
