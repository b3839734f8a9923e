package io.runonce.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs one statement on a connection of its own and writes its answer. */
final class StatementRunner {
  private static final int READ_BUFFER = 1 << 20;
  private static final Set<String> SELECTING = Set.of("SELECT", "WITH");
  private static final Set<String> WITHOUT_DATABASE = Set.of("DATABASE", "DATABASES", "SCHEMA");

  private final ChdbEngine engine;
  private final RequestSettings settings;
  private final ReaderRules rules;
  private final Spool spool;
  private final Limits limits;

  StatementRunner(ChdbEngine engine, Spool spool, Limits limits) {
    this.engine = engine;
    this.spool = spool;
    this.limits = limits;
    this.settings = new RequestSettings(engine.facts().settings(), limits);
    this.rules = new ReaderRules(engine.facts().tableFunctions());
  }

  /** Refuses before the engine is asked: what the account may not do, and unknown settings. */
  Map<String, String> admit(Account account, Request request, Statement statement) {
    if (Sql.namesFile(statement.tokens())) {
      throw QueryError.of(
          QueryError.NOT_IMPLEMENTED, "INTO OUTFILE and FROM INFILE are not allowed over HTTP");
    }
    if (account == Account.READER) {
      rules.check(statement, request.database());
    }
    return settings.of(account, request);
  }

  /** Runs the statement; what it answers goes to {@code out}. */
  Summary run(
      Account account,
      Request request,
      Statement statement,
      Map<String, String> inForce,
      OutputStream out)
      throws IOException {
    return switch (statement) {
      case Statement.Rows rows -> insert(request, rows, inForce);
      case Statement.Text text -> text(account, request, text, inForce, out);
    };
  }

  /** The format of the answer: the statement's own, else what the request asks for. */
  static String format(Request request, Statement statement) {
    return switch (statement) {
      case Statement.Rows rows -> request.format();
      case Statement.Text text -> Sql.format(text.tokens()).orElse(request.format());
    };
  }

  private Summary insert(Request request, Statement.Rows rows, Map<String, String> inForce)
      throws IOException {
    try (EngineConnection connection = engine.connect(inForce).bind(request.parameters())) {
      use(connection, request.database(), List.of());
      InputStream data = rows.data();
      try (EngineConnection.Insertion insertion = connection.insert(rows.head(), rows.format())) {
        byte[] buffer = new byte[READ_BUFFER];
        for (int read = data.readNBytes(buffer, 0, buffer.length);
            read > 0;
            read = data.readNBytes(buffer, 0, buffer.length)) {
          insertion.append(buffer, read);
        }
        return insertion.finish();
      }
    }
  }

  private Summary text(
      Account account,
      Request request,
      Statement.Text text,
      Map<String, String> inForce,
      OutputStream out)
      throws IOException {
    String format = format(request, text);
    boolean streams =
        selects(text)
            && AnswerFormat.of(format).isStreamable()
            && !Sql.has(text.tokens(), "TOTALS");
    return selects(text) && !streams
        ? document(account, request, text, inForce, out)
        : on(
            account,
            request,
            text,
            inForce,
            (connection, kind) ->
                streams && kind.isRead()
                    ? streamed(connection, text.sql(), format, out)
                    : whole(connection, KillRewriter.rewrite(text), format, out));
  }

  private static boolean selects(Statement.Text text) {
    return SELECTING.contains(Sql.verb(text.tokens()));
  }

  /**
   * Makes an answer that cannot be joined from chunks: in memory, and if it turns out too large for
   * that, once more by way of a file.
   */
  private Summary document(
      Account account,
      Request request,
      Statement.Text text,
      Map<String, String> inForce,
      OutputStream out)
      throws IOException {
    String format = format(request, text);
    String cap = Integer.toString(limits.bufferBytes());
    Map<String, String> capped = new HashMap<>(inForce);
    String strictest = capped.merge("max_result_bytes", cap, RequestSettings::stricter);
    try {
      return on(account, request, text, capped, (c, kind) -> whole(c, text.sql(), format, out));
    } catch (QueryError e) {
      if (e.code() != QueryError.TOO_MANY_BYTES || !cap.equals(strictest)) {
        throw e;
      }
    }
    return on(account, request, text, inForce, (c, kind) -> spool.copy(c, text, format, out));
  }

  private Summary on(
      Account account, Request request, Statement.Text text, Map<String, String> inForce, Task task)
      throws IOException {
    try (EngineConnection connection = engine.connect(inForce).bind(request.parameters())) {
      use(connection, request.database(), text.tokens());
      return task.run(connection, classify(account, connection, KillRewriter.rewrite(text)));
    }
  }

  private interface Task {
    Summary run(EngineConnection connection, EngineConnection.Classification kind)
        throws IOException;
  }

  private EngineConnection.Classification classify(
      Account account, EngineConnection connection, String sql) {
    EngineConnection.Classification kind = connection.classify(sql);
    if (kind.statements() > 1) {
      throw QueryError.of(
          QueryError.SYNTAX_ERROR, "Syntax error (Multi-statements are not allowed)");
    }
    if (kind.statements() == 0) {
      throw connection.syntaxError(sql);
    }
    if (account == Account.READER) {
      rules.check(kind);
    }
    return kind;
  }

  private static Summary streamed(
      EngineConnection connection, String sql, String format, OutputStream out) throws IOException {
    ChunkJoiner joiner = new ChunkJoiner(AnswerFormat.of(format), out);
    try (EngineConnection.ResultStream stream = connection.stream(sql, format)) {
      boolean more = true;
      while (more) {
        more = stream.next(joiner::add);
      }
    }
    return joiner.lacksHeader() ? whole(connection, sql, format, out) : joiner.summary();
  }

  private static Summary whole(
      EngineConnection connection, String sql, String format, OutputStream out) throws IOException {
    return connection.query(
        sql,
        format,
        result -> {
          result.writeTo(out);
          return result.summary();
        });
  }

  /**
   * A database that is yet to be made is no obstacle to making it, or to asking which there are.
   */
  private static void use(EngineConnection connection, String database, List<SqlToken> tokens) {
    try {
      connection.execute("USE " + Sql.identifier(database));
    } catch (QueryError e) {
      boolean needless =
          tokens.size() > 1
              && (WITHOUT_DATABASE.stream().anyMatch(tokens.get(1)::is)
                  || (tokens.getFirst().is("SELECT") && !Sql.has(tokens, "FROM")));
      if (e.code() != QueryError.UNKNOWN_DATABASE || !needless) {
        throw e;
      }
    }
  }
}
