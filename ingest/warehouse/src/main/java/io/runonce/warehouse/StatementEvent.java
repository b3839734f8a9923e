package io.runonce.warehouse;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * A statement from its sending until its answer was read, for a flight recording. Off unless the
 * recording asks for it, since the text of a statement may name what its reader looked for.
 */
@Name("io.runonce.Statement")
@Label("Statement")
@Category("runonce")
@Description("A statement of the warehouse, until its answer was read")
@Enabled(false)
@StackTrace(false)
final class StatementEvent extends Event {
  @Label("SQL")
  @Description("Without its arguments")
  final String sql;

  private StatementEvent(String sql) {
    this.sql = sql;
  }

  /** Begins it; commit it once the answer was read, whether or not it could be. */
  static StatementEvent begin(String sql) {
    StatementEvent event = new StatementEvent(sql);
    event.begin();
    return event;
  }
}
