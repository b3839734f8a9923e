package io.runonce.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The engine gives each query an id of its own, so a client's id travels as {@code log_comment}.
 * This turns {@code KILL QUERY WHERE query_id = 'x'} into the question that finds it.
 */
final class KillRewriter {
  private static final byte[] COMMENT = "Settings['log_comment']".getBytes(StandardCharsets.UTF_8);

  private KillRewriter() {}

  static boolean isKill(Statement statement) {
    return statement instanceof Statement.Text text && Sql.verb(text.tokens()).equals("KILL");
  }

  static String rewrite(Statement.Text text) {
    if (!isKill(text)) {
      return text.sql();
    }
    byte[] sql = text.sql().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = 0;
    for (SqlToken token : text.tokens()) {
      if (token.isName() && token.text().equals("query_id")) {
        out.write(sql, done, token.start() - done);
        out.writeBytes(COMMENT);
        done = token.end();
      }
    }
    out.write(sql, done, sql.length - done);
    return out.toString(StandardCharsets.UTF_8);
  }
}
